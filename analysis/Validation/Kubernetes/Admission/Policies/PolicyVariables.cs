using Payments.Infra.Analysis.Cel;
using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Policies;

/// <summary>Variables of a policy. Each is evaluated when it is asked for, and may name those before it.</summary>
/// <param name="variables">The variables.</param>
/// <param name="scope">What else their expressions can name.</param>
internal sealed class PolicyVariables(Field variables, CelScope scope) : CelMap
{
    public override int Count => variables.Count;

    public override IEnumerable<object> Keys => variables.Items.Select(variable => variable["name"].Text);

    /// <summary>The value of an expression; an error where it has none or cannot be read.</summary>
    public static object? Evaluate(string expression, CelScope scope)
    {
        if (expression.Trim().Length == 0)
        {
            return null;
        }

        try
        {
            return CelProgram.Compile(expression).Evaluate(scope);
        }
        catch (CelSyntaxException exception)
        {
            return new CelError(exception.Message);
        }
    }

    public override bool TryGet(object key, out object? value)
    {
        var before = variables.Items.TakeWhile(variable => variable["name"].Text != key as string).ToList();
        value = null;
        if (before.Count == variables.Count)
        {
            return false;
        }

        var known = variables with { Value = new JsonArray([.. before.Select(variable => variable.Value?.DeepClone())]) };
        value = Evaluate(variables.Items.ElementAt(before.Count)["expression"].Text, new CelScope("variables", new PolicyVariables(known, scope), scope));
        return true;
    }

    public override bool TrySelect(string name, out object? value) => TryGet(name, out value);
}
