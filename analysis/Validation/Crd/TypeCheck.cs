namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks that a value has the type, and a number the format, that a schema asks for.</summary>
internal static class TypeCheck
{
    private const double LargestExactInteger = 9007199254740991;
    private const double Tolerance = 1e-9;

    public static SchemaResult Check(JsonNode? value, StructuralSchema schema, FieldPath path)
    {
        var found = JsonKinds.TypeOf(value);
        if (value is null)
        {
            return schema.Types.IsEmpty || schema.IsNullable ? Passed() : Failed(path, string.Join(',', schema.Types), JsonKinds.Null);
        }

        var isWhole = found == JsonKinds.Number && schema.Types.Contains(JsonKinds.Integer) && IsWhole(value.GetValue<double>());
        var fits = schema.Types.Contains(found) || isWhole || (found == JsonKinds.Integer && schema.Types.Contains(JsonKinds.Number));
        var isTextOrList = found is "string" or "array";
        if (schema.Format.Length > 0 && !isTextOrList && !fits && FormatOf(found) != schema.Format)
        {
            return Failed(path, schema.Format, FormatOf(found));
        }

        var isNumeric = schema.Types.Contains(JsonKinds.Number) || schema.Types.Contains(JsonKinds.Integer);
        return fits || (schema.Format.Length > 0 && isTextOrList && !isNumeric) ? Passed() : Failed(path, string.Join(',', schema.Types), found);
    }

    /// <summary>Whether a fraction is a whole number as far as anybody can tell.</summary>
    public static bool IsWhole(double number)
    {
        var whole = Math.Truncate(number);
        return Math.Abs(number) <= LargestExactInteger
            && (number == whole || (whole != 0 && Math.Abs(number - whole) / (Math.Abs(number) + Math.Abs(whole)) < Tolerance));
    }

    private static string FormatOf(string type) => type switch
    {
        JsonKinds.Integer => "int64",
        JsonKinds.Number => "float64",
        _ => "",
    };

    private static SchemaResult Passed()
    {
        var result = new SchemaResult();
        result.Count();
        return result;
    }

    private static SchemaResult Failed(FieldPath path, string expected, string found) =>
        SchemaResult.Of(FieldError.InvalidType(path.ToString(), $"{path} in body must be of type {expected}: \"{found}\"", found));
}
