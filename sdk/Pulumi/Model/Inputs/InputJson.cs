using System.Text.Json;

namespace Pulumi;

/// <summary>An input of any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>An input of no value.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>An input of the value that a JSON text holds.</summary>
    /// <param name="json">The text.</param>
    public static implicit operator InputJson(string json) => new(Output.Create(Parse(json)));

    /// <summary>An input of a JSON document.</summary>
    /// <param name="document">The document.</param>
    public static implicit operator InputJson(JsonDocument document) => new(Output.Create(document.RootElement));

    /// <summary>An input of a JSON value.</summary>
    /// <param name="element">The value.</param>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    /// <inheritdoc cref="op_Implicit(JsonDocument)"/>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(value => value.RootElement));

    /// <inheritdoc cref="op_Implicit(JsonElement)"/>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
