using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>Reads a method of a resource class: the call that it makes.</summary>
internal static class MethodReader
{
    /// <summary>The token that a method without arguments calls.</summary>
    /// <exception cref="SchemaToolException">It is of another form, for instance takes arguments.</exception>
    public static string Token(Script script, string className, string name)
    {
        var method = script.Body.Body.OfType<ClassDeclaration>().Where(type => type.Id?.Name == className)
            .SelectMany(type => type.Body.Body.OfType<MethodDefinition>())
            .FirstOrDefault(method => !method.Static && method.Key.Name() == name)
            ?? throw new SchemaToolException($"{script.Path}: '{className}' has no method '{name}'");
        return method.Value.Body.Body is [ReturnStatement { Argument: CallExpression call }]
            && call is { Arguments: [StringLiteral token, ObjectExpression inputs, ThisExpression] }
            && call.Callee.Name() == "pulumi.runtime.call" && inputs.Entries().ToList() is [("__self__", ThisExpression)]
            ? token.Value
            : throw script.Unexpected(method, "a method without arguments that calls pulumi.runtime.call");
    }
}
