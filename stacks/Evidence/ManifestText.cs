using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>Reads texts of objects. What a plan does not know yet is said to be unknown.</summary>
internal static class ManifestText
{
    private const string Unknown = "not known before the update";

    /// <summary>The text at a path; empty where there is none.</summary>
    /// <param name="item">The object.</param>
    /// <param name="path">Names of fields.</param>
    public static string Of(JsonObject item, params ReadOnlySpan<string> path) => At(item, path) switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value when value.ToJsonString() is var json && !json.Contains('{', StringComparison.Ordinal) => json,
        _ => Unknown,
    };

    /// <summary>The objects of a list at a path.</summary>
    /// <param name="item">The object.</param>
    /// <param name="path">Names of fields.</param>
    public static IEnumerable<JsonObject> List(JsonObject item, params ReadOnlySpan<string> path) =>
        At(item, path) is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>The texts of a list at a path.</summary>
    /// <param name="item">The object.</param>
    /// <param name="path">Names of fields.</param>
    public static IEnumerable<string> Texts(JsonObject item, params ReadOnlySpan<string> path) =>
        At(item, path) is JsonArray list ? list.Select(entry => entry is JsonValue value && value.TryGetValue<string>(out var text) ? text : Unknown) : [];

    /// <summary>Kind, namespace and name.</summary>
    /// <param name="item">The object.</param>
    public static string Title(JsonObject item) => Of(item, "metadata", "namespace") is { Length: > 0 } ns
        ? $"{Of(item, "kind")} {ns}/{Of(item, "metadata", "name")}"
        : $"{Of(item, "kind")} {Of(item, "metadata", "name")}";

    private static JsonNode? At(JsonObject item, ReadOnlySpan<string> path)
    {
        JsonNode? node = item;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }
}
