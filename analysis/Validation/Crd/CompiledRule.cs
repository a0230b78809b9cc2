using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A rule of a schema, ready to evaluate.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Program">Its expression; null when it cannot be read.</param>
/// <param name="MessageProgram">The expression of its message; null for none.</param>
/// <param name="Problem">Why the expression cannot be read; null when it can.</param>
internal sealed record CompiledRule(ValidationRule Rule, CelProgram? Program, CelProgram? MessageProgram, string? Problem)
{
    /// <summary>Whether the rule compares with a former object.</summary>
    public bool ComparesWithFormer { get; } = Program?.Uses("oldSelf") == true;

    /// <summary>What the server calls the rule in errors.</summary>
    private string Name => (string.IsNullOrEmpty(Rule.Message) ? Rule.Expression : Rule.Message).Trim();

    public static CompiledRule Of(ValidationRule rule)
    {
        try
        {
            return new CompiledRule(
                rule, CelProgram.Compile(rule.Expression), rule.MessageExpression is { } message ? CelProgram.Compile(message) : null, null);
        }
        catch (CelSyntaxException exception)
        {
            return new CompiledRule(rule, null, null, exception.Message);
        }
    }

    /// <summary>Evaluates the rule.</summary>
    /// <param name="shown">What an error shows of the value; null for nothing.</param>
    /// <param name="schema">The schema that has the rule.</param>
    /// <param name="path">Where the value stands.</param>
    /// <param name="variables">What the rule knows.</param>
    /// <returns>The error when it does not hold; null when it does.</returns>
    public FieldError? Check(JsonNode? shown, StructuralSchema schema, FieldPath path, CelScope variables)
    {
        return Program?.Evaluate(variables) switch
        {
            true => null,
            null when Problem is not null => Broken($"rule compile error: {Problem}"),
            CelError { Message: var message } when message == CelError.NoSuchOverload.Message =>
                Broken($"'{message}': call arguments did not match a supported operator, function or macro signature for rule: {Name}"),
            CelError error => Broken($"{error.Message} evaluating rule: {Name}"),
            _ => Failed(shown, path, Detail(variables)),
        };

        FieldError Broken(string detail) => FieldError.Invalid(path.ToString(), JsonValue.Create(string.Join(',', schema.Types)), detail);
    }

    private string Detail(CelScope variables) =>
        MessageProgram?.Evaluate(variables) is string made && made.Trim() is { Length: > 0 } text && !text.Contains('\n', StringComparison.Ordinal) ? text
        : string.IsNullOrEmpty(Rule.Message) ? $"failed rule: {Name}"
        : Name;

    private FieldError Failed(JsonNode? shown, FieldPath path, string detail)
    {
        var field = Rule.FieldPath is null ? path.ToString() : path.Child(Rule.FieldPath.TrimStart('.')).ToString();
        return Rule.Reason switch
        {
            "FieldValueForbidden" => FieldError.Forbidden(field, detail),
            "FieldValueRequired" => FieldError.Required(field, detail),
            "FieldValueDuplicate" when shown is not null => FieldError.Duplicate(field, shown),
            _ when shown is not null => FieldError.Invalid(field, shown, detail),
            _ => FieldError.InvalidWhole(field, detail),
        };
    }
}
