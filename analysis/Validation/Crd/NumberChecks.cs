using System.Globalization;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks that numbers fit their format and lie within their limits.</summary>
internal static class NumberChecks
{
    public static SchemaResult Check(JsonValue value, StructuralSchema schema, FieldPath path)
    {
        var result = new SchemaResult();
        var limits = schema.Limits;
        CheckRange(result, value.GetValue<double>(), schema, "Checked", path);
        Apply(limits.MultipleOf, "MultipleOf", factor => IsMultiple(value, factor) ? null : $"should be a multiple of {Limit(value, factor)}");
        Apply(limits.Minimum, "Minimum boundary", least => Compare(value, least) switch
        {
            < 0 when !limits.ExclusiveMinimum => $"should be greater than or equal to {Limit(value, least)}",
            <= 0 when limits.ExclusiveMinimum => $"should be greater than {Limit(value, least)}",
            _ => null,
        });
        Apply(limits.Maximum, "Maximum boundary", most => Compare(value, most) switch
        {
            > 0 when !limits.ExclusiveMaximum => $"should be less than or equal to {Limit(value, most)}",
            >= 0 when limits.ExclusiveMaximum => $"should be less than {Limit(value, most)}",
            _ => null,
        });
        result.Count();
        return result;

        void Apply(double? limit, string name, Func<double, string?> problem)
        {
            if (limit is not { } number)
            {
                return;
            }

            CheckRange(result, number, schema, name, path);
            if (problem(number) is { } detail)
            {
                result.Add(FieldError.Invalid(path.ToString(), value, $"{path} in body {detail}"));
            }
        }
    }

    /// <summary>Checks that a number is one of the type and format of the schema; limits are checked like values.</summary>
    private static void CheckRange(SchemaResult result, double number, StructuralSchema schema, string what, FieldPath path)
    {
        if (schema.Types is not [JsonKinds.Integer])
        {
            return;
        }

        var (least, most) = schema.Format == "int32" ? (int.MinValue, (double)int.MaxValue) : (long.MinValue, (double)long.MaxValue);
        if (number != Math.Truncate(number) || number < least || number > most)
        {
            var format = schema.Format.Length > 0 ? $"with format {schema.Format}" : "(default format)";
            result.Add(FieldError.Invalid("", JsonValue.Create(""), $"{what} value must be of type integer {format} in {path}"));
        }
    }

    private static int Compare(JsonValue value, double limit) => JsonKinds.IsInteger(value)
        ? value.GetValue<long>().CompareTo((long)limit)
        : value.GetValue<double>().CompareTo(limit);

    private static string Limit(JsonValue value, double limit) =>
        JsonKinds.IsInteger(value) ? ((long)limit).ToString(CultureInfo.InvariantCulture) : GoText.Fraction(limit);

    private static bool IsMultiple(JsonValue value, double factor) => JsonKinds.IsInteger(value) && factor >= 1
        ? value.GetValue<long>() % (long)factor == 0
        : TypeCheck.IsWhole(value.GetValue<double>() / factor);
}
