using System.Globalization;
using System.Text.Json;

namespace Payments.Infra.Analysis.Go;

/// <summary>What Go's JSON reader says of values that do not fit.</summary>
internal static class GoJson
{
    /// <summary>That a value of one type stands where another is read.</summary>
    public static string Mismatch(JsonNode value, string goType) => Mismatch(Kind(value), goType);

    /// <inheritdoc cref="Mismatch(JsonNode,string)"/>
    public static string Mismatch(string kind, string goType) => $"json: cannot unmarshal {kind} into Go value of type {goType}";

    /// <summary>The text of a number or, as Istio takes a number in quotes too, the text inside.</summary>
    public static string Literal(JsonNode value)
    {
        var text = value.ToJsonString();
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
            : value.GetValueKind() == JsonValueKind.Number && text.AsSpan().ContainsAny(".eE")
                ? GoText.JsonNumber(double.Parse(text, CultureInfo.InvariantCulture))
            : text;
    }

    /// <summary>Why a text is no JSON; null when it is.</summary>
    public static string? SyntaxProblem(string text) => new GoJsonScanner(text).Problem();

    /// <summary>The name of a value's type in messages.</summary>
    public static string Kind(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "bool",
    };
}
