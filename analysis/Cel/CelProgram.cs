using Payments.Infra.Analysis.Cel.Functions;
using Payments.Infra.Analysis.Cel.Syntax;
using Payments.Infra.Analysis.Cel.Values;

namespace Payments.Infra.Analysis.Cel;

/// <summary>An expression of the Common Expression Language, ready to evaluate.</summary>
internal sealed class CelProgram
{
    private readonly CelExpression expression;

    private CelProgram(CelExpression expression) => this.expression = expression;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="CelSyntaxException">The text is no expression, or calls a function that does not exist.</exception>
    public static CelProgram Compile(string text)
    {
        var (parsed, mistakes) = CelParser.Parse(text);
        if (!mistakes.IsEmpty)
        {
            throw new CelSyntaxException(mistakes[0].Text);
        }

        var expression = CelMacros.Expand(parsed);
        foreach (var call in CelTree.Parts(expression).OfType<CelExpression.Call>())
        {
            if (!FunctionTable.Knows(call.Function, call.IsMember))
            {
                throw new CelSyntaxException($"undeclared reference to '{call.Function}' (in container '')");
            }
        }

        return new CelProgram(expression);
    }

    /// <summary>Whether the expression names a variable.</summary>
    public bool Uses(string variable) => CelTree.Parts(expression).OfType<CelExpression.Name>().Any(name => name.Text == variable);

    /// <summary>The value of the expression; a <see cref="CelError"/> when it has none.</summary>
    public object? Evaluate(CelScope variables) => CelEvaluator.Evaluate(expression, variables);
}
