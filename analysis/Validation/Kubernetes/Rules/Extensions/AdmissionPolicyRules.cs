using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Policies of admission: what they are about, and their expressions.</summary>
internal static partial class AdmissionPolicyRules
{
    private const int MostAnnotations = 20;
    private const int LongestValue = 5 * 1024;
    private const string Empty = "validations or auditAnnotations must contain at least one item";

    private static readonly ImmutableHashSet<string> Reserved =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    public static IEnumerable<FieldError> Check(Field policy)
    {
        var (spec, kind, match) = (policy["spec"], policy["spec"]["paramKind"], policy["spec"]["matchConstraints"]);
        var (validations, annotations) = (spec["validations"], spec["auditAnnotations"]);
        var errors = Choices.CheckGiven(spec["failurePolicy"], "Fail", "Ignore")
            .Concat(kind.Exists ? CheckKind(kind) : [])
            .Concat(match.Exists ? MatchRules.CheckMatch(match) : [FieldErrors.Required(match)])
            .Concat(match.Exists && match["resourceRules"].Count == 0 ? [FieldErrors.Required(match["resourceRules"])] : [])
            .Concat(MatchConditions.Check(spec["matchConditions"], new PolicyVariables(kind.Exists, null)))
            .ToList();
        var variables = CheckVariables(spec["variables"], kind.Exists, errors);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return errors.Concat(validations.Count == 0 && annotations.Count == 0
            ? [FieldErrors.Required(validations, Empty), FieldErrors.Required(annotations, Empty)]
            : validations.Items.SelectMany(validation => CheckValidation(validation, variables))
                .Concat(annotations.Count > MostAnnotations ? [FieldErrors.Invalid(annotations, "must not have more than 20 auditAnnotations")] : [])
                .Concat(annotations.Items.SelectMany(annotation => CheckAnnotation(annotation, policy["metadata"]["name"], variables).Concat(
                    keys.Add(annotation["key"].Text) ? [] : [FieldErrors.Duplicate(annotation["key"])]))));
    }

    private static IEnumerable<FieldError> CheckKind(Field parameters)
    {
        var (version, kind) = (parameters["apiVersion"], parameters["kind"]);
        return CheckVersion(version).Concat(kind.Text.Length == 0 ? [FieldErrors.Required(kind)]
            : string.Join(',', DnsNames.CheckLabel(kind.Text.ToLowerInvariant())) is { Length: > 0 } problems
                ? [FieldErrors.Invalid(kind, $"may have mixed case, but should otherwise match: {problems}")]
            : []);
    }

    private static IEnumerable<FieldError> CheckVersion(Field version)
    {
        if (version.Text.Length == 0)
        {
            return [FieldErrors.Required(version)];
        }

        var parts = version.Text.Split('/');
        if (parts.Length > 2)
        {
            return [FieldErrors.Invalid(version, $"unexpected GroupVersion string: {version.Text}")];
        }

        var group = parts.Length == 2 ? parts[0] : "";
        return (string.Join(',', group.Length == 0 ? [] : ObjectNames.CheckSubdomain(group)) is { Length: > 0 } problems
                ? [FieldError.Invalid(version.ToString(), group, problems)]
                : Enumerable.Empty<FieldError>())
            .Concat(parts[^1].Length == 0 ? [FieldErrors.Invalid(version, "version must be specified")]
                : string.Join(',', DnsNames.CheckLabel(parts[^1])) is { Length: > 0 } more ? [FieldError.Invalid(version.ToString(), parts[^1], more)]
                : []);
    }

    /// <summary>Checks variables, each of which may use those before it.</summary>
    /// <returns>What the expressions after them know.</returns>
    private static PolicyVariables CheckVariables(Field list, bool hasParameters, List<FieldError> errors)
    {
        var known = new PolicyVariables(hasParameters, list.Count == 0 ? null : ImmutableDictionary<string, CelKind>.Empty);
        foreach (var variable in list.Items)
        {
            var (name, expression) = (variable["name"], variable["expression"]);
            errors.AddRange(name.Text.Trim().Length == 0 ? [FieldErrors.Required(name, "name is not specified")]
                : IdentifierSyntax().IsMatch(name.Text) && !Reserved.Contains(name.Text) ? []
                : [FieldErrors.Invalid(name, "must be a valid CEL identifier")]);
            if (expression.Text.Trim().Length == 0)
            {
                errors.Add(FieldErrors.Required(expression, "expression is not specified"));
                continue;
            }

            var result = CelCheck.Of(expression.Text, known.Names);
            if (result.Problem is { } problem)
            {
                errors.Add(FieldErrors.Invalid(expression, $"compilation failed: {problem}"));
            }

            known = known.With(name.Text, result.Kind);
        }

        return known;
    }

    private static IEnumerable<FieldError> CheckValidation(Field validation, PolicyVariables variables)
    {
        var (expression, message, made) = (validation["expression"], validation["message"], validation["messageExpression"]);
        return (expression.Text.Trim().Length == 0
                ? [FieldErrors.Required(expression, "expression is not specified")]
                : Expressions.Check(expression, variables, CelKind.Bool))
            .Concat(made.Text.Length == 0 ? []
                : made.Text.Trim().Length == 0 ? [FieldErrors.Invalid(made, "must be non-empty if specified")]
                : Expressions.Check(made, variables.OfMessages, CelKind.String))
            .Concat(message.Text.Length > 0 && message.Text.Trim().Length == 0 ? [FieldErrors.Invalid(message, "must be non-empty if specified")]
                : message.Text.Trim().AsSpan().IndexOfAny('\n', '\r') >= 0 ? [FieldErrors.Invalid(message, "must not contain line breaks")]
                : [])
            .Concat(Choices.CheckGiven(validation["reason"], "Forbidden", "Invalid", "RequestEntityTooLarge"));
    }

    private static IEnumerable<FieldError> CheckAnnotation(Field annotation, Field name, PolicyVariables variables)
    {
        var (key, value) = (annotation["key"], annotation["valueExpression"]);
        var (whole, text) = ($"{name.Text}/{key.Text}", value.Text.Trim());
        return FieldErrors.Invalid(key, whole, ObjectNames.CheckKey(whole)).Concat(
            text.Length == 0 ? [FieldErrors.Required(value, "valueExpression is not specified")]
            : text.Length > LongestValue ? [FieldErrors.Required(value, "must not exceed 5120 bytes in length")]
            : Expressions.Check(value with { Value = text }, variables, CelKind.String, CelKind.Null));
    }

    [GeneratedRegex(@"\A[_a-zA-Z][_a-zA-Z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierSyntax();
}
