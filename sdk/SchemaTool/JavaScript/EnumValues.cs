using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>Reads the enumerations of a file: objects of texts that it exports.</summary>
internal static class EnumValues
{
    /// <summary>Reads one.</summary>
    /// <returns>Names and values, in the order of the file.</returns>
    /// <exception cref="SchemaToolException">There is none, or its values are no texts.</exception>
    public static ImmutableArray<(string Name, string Value)> Read(Script script, string name)
    {
        var values = script.Body.Body.OfType<ExpressionStatement>()
            .Select(statement => statement.Expression)
            .OfType<AssignmentExpression>()
            .FirstOrDefault(assignment => assignment.Left.Name() == $"exports.{name}" && assignment.Right is ObjectExpression)?.Right as ObjectExpression
            ?? throw new SchemaToolException($"{script.Path}: has no enumeration '{name}'");
        return [.. values.Entries().Select(entry => (entry.Name, entry.Value.Text() ?? throw script.Unexpected(entry.Value, "an enumeration of texts")))];
    }
}
