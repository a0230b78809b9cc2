using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Conditions under which a webhook or a policy is asked at all.</summary>
internal static class MatchConditions
{
    private const int Most = 64;

    /// <summary>Checks conditions.</summary>
    public static IEnumerable<FieldError> Check(Field conditions, PolicyVariables variables)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return (conditions.Count > Most ? [FieldError.TooMany(conditions.ToString(), conditions.Count, Most)] : Enumerable.Empty<FieldError>())
            .Concat(conditions.Items.SelectMany(condition => CheckCondition(condition["name"], condition["expression"], variables).Concat(
                condition["name"].Text.Length == 0 || names.Add(condition["name"].Text) ? [] : [FieldErrors.Duplicate(condition["name"])])));
    }

    private static IEnumerable<FieldError> CheckCondition(Field name, Field expression, PolicyVariables variables) =>
        (expression.Text.Trim() is { Length: > 0 } text
                ? Expressions.Check(expression with { Value = text }, variables, CelKind.Bool)
                : [FieldErrors.Required(expression)])
            .Concat(name.Text.Length == 0 ? [FieldErrors.Required(name)] : FieldErrors.Invalid(name, name.Text, ObjectNames.CheckKey(name.Text)));
}
