using System.Text.Json.Nodes;
using Acornima;
using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>Recognises small pieces of code.</summary>
internal static class Syntax
{
    /// <summary>The dotted name that a node is, such as <c>pulumi.secret</c>; null if it is none.</summary>
    public static string? Name(this Node? node) => node switch
    {
        Identifier identifier => identifier.Name,
        MemberExpression { Computed: false } member => Name(member.Object) is { } owner && Name(member.Property) is { } name ? $"{owner}.{name}" : null,
        ChainExpression chain => Name(chain.Expression),
        _ => null,
    };

    /// <summary>The text that a node is; null if it is none.</summary>
    public static string? Text(this Node? node) => (node as StringLiteral)?.Value;

    /// <summary>The texts of a list; null if it is none.</summary>
    public static IEnumerable<string>? Texts(this Node? node) =>
        node is ArrayExpression list && list.Elements.All(item => item is StringLiteral) ? list.Elements.Select(item => item.Text()!) : null;

    /// <summary>The text, number or flag that a node is; null if it is none.</summary>
    public static JsonValue? Value(this Node? node) => node switch
    {
        StringLiteral text => JsonValue.Create(text.Value),
        BooleanLiteral flag => JsonValue.Create(flag.Value),
        NumericLiteral number => Number(number.Value),
        NonUpdateUnaryExpression { Operator: Operator.UnaryNegation, Argument: NumericLiteral number } => Number(-number.Value),
        _ => null,
    };

    /// <summary>The properties of an object by name; those with computed names and the spread ones left out.</summary>
    public static IEnumerable<(string Name, Node Value)> Entries(this ObjectExpression literal) => literal.Properties.OfType<Property>()
        .Where(property => !property.Computed && (property.Key.Text() ?? property.Key.Name()) is not null)
        .Select(property => (property.Key.Text() ?? property.Key.Name()!, (Node)property.Value));

    private static JsonValue Number(double value) =>
        double.IsInteger(value) && Math.Abs(value) <= int.MaxValue ? JsonValue.Create((int)value) : JsonValue.Create(value);
}
