using System.Text.Json;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>
/// Stands in a manifest for what is not known yet, such as an output of a resource that does not exist: whatever it turns
/// out to be, the manifest is not refused for it.
/// </summary>
public static class UnknownValue
{
    // No manifest holds it: the API server takes no text with a null character.
    private const string Mark = "\0unknown\0";

    /// <summary>A new unknown value.</summary>
    public static JsonNode Create() => JsonValue.Create(Mark);

    /// <summary>Whether a value is unknown.</summary>
    /// <param name="node">The value.</param>
    public static bool Is(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == Mark;
}
