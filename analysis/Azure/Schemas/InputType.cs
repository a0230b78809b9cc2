namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>Type of an input of azure-native.</summary>
internal abstract record InputType
{
    /// <summary>A single value.</summary>
    /// <param name="Name"><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, or <c>any</c> for whatever there is.</param>
    public sealed record Scalar(string Name) : InputType;

    /// <summary>A text of an enumeration.</summary>
    /// <param name="Name">Name of the enumeration, such as <c>storage.AccessTier</c>.</param>
    /// <param name="IsOpen">Whether Azure may have values that the package does not list.</param>
    public sealed record Enumeration(string Name, bool IsOpen) : InputType;

    /// <summary>A list.</summary>
    /// <param name="Item">Type of its items.</param>
    public sealed record List(InputType Item) : InputType;

    /// <summary>A map by texts.</summary>
    /// <param name="Value">Type of its values.</param>
    public sealed record Map(InputType Value) : InputType;

    /// <summary>An object with inputs of its own.</summary>
    /// <param name="Name">Name of its type, such as <c>containerservice.CreationData</c>.</param>
    public sealed record Nested(string Name) : InputType;

    /// <summary>Reads <c>list&lt;T&gt;</c>, <c>map&lt;T&gt;</c>, <c>enum&lt;E&gt;</c>, <c>open&lt;E&gt;</c>, a single value, or an object's type.</summary>
    /// <param name="text">The text of the schema.</param>
    public static InputType Parse(string text) => text.Split('<', 2) switch
    {
        ["list", var item] => new List(Parse(item[..^1])),
        ["map", var value] => new Map(Parse(value[..^1])),
        ["enum", var name] => new Enumeration(name[..^1], IsOpen: false),
        ["open", var name] => new Enumeration(name[..^1], IsOpen: true),
        _ => text.Contains('.', StringComparison.Ordinal) ? new Nested(text) : new Scalar(text),
    };
}
