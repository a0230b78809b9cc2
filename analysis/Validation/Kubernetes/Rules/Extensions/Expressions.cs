using Payments.Infra.Analysis.Cel.Checking;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Expressions of policies and webhooks: that they can be read, and give what is asked for.</summary>
internal static class Expressions
{
    /// <summary>Checks an expression.</summary>
    /// <param name="field">The field; its text is the expression.</param>
    /// <param name="variables">What the expression knows.</param>
    /// <param name="wanted">Types of which its value must have one.</param>
    public static IEnumerable<FieldError> Check(Field field, PolicyVariables variables, params ImmutableArray<CelKind> wanted)
    {
        var text = field.Text;
        var result = CelCheck.Of(text, variables.Names);
        return result.Problem is { } problem ? [FieldError.Invalid(field.ToString(), text, $"compilation failed: {problem}")]
            : wanted.Contains(result.Kind) ? []
            : [FieldError.Invalid(field.ToString(), text, Wanted(wanted, result.Kind))];
    }

    private static string Wanted(ImmutableArray<CelKind> wanted, CelKind got) => wanted is [var only]
        ? $"must evaluate to {only.Name} but got {got}"
        : $"must evaluate to one of [{string.Join(' ', wanted.Select(type => type.Name))}] but got {got}";
}
