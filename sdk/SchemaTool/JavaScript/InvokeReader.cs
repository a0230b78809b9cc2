using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>Reads a function of a package: the call that it makes.</summary>
internal static class InvokeReader
{
    /// <summary>Reads the function of that name.</summary>
    /// <returns>Its token, and what it does with each input.</returns>
    /// <exception cref="SchemaToolException">There is none, or it is of another form.</exception>
    public static (string Token, ImmutableDictionary<string, InputFacts> Inputs) Read(Script script, string name)
    {
        var function = script.Body.Body.OfType<FunctionDeclaration>().FirstOrDefault(function => function.Id?.Name == name)
            ?? throw new SchemaToolException($"{script.Path}: has no function '{name}'");
        var returned = function.Body.Body.OfType<ReturnStatement>().FirstOrDefault()?.Argument;
        return returned is CallExpression { Arguments: [StringLiteral token, ObjectExpression inputs, ..] } call
            && call.Callee.Name() == "pulumi.runtime.invoke"
            ? (
                token.Value,
                inputs.Entries().ToImmutableDictionary(
                    entry => entry.Name, entry => InputExpression.Read(script, entry.Value) ?? InputFacts.None, StringComparer.Ordinal))
            : throw script.Unexpected(function, "a call of pulumi.runtime.invoke with token and inputs");
    }
}
