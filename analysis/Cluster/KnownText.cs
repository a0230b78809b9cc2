namespace Payments.Infra.Analysis.Cluster;

/// <summary>Reads texts of manifests that any program may have made: what is not there, of another type or not known yet is none.</summary>
internal static class KnownText
{
    /// <summary>The text at a path of fields; null when there is none.</summary>
    public static string? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var field in path)
        {
            node = (node as JsonObject)?[field];
        }

        return node is JsonValue value && !UnknownValue.Is(node) && value.TryGetValue<string>(out var text) ? text : null;
    }

    /// <summary>The items of a list at a field; none where there is no list.</summary>
    public static IEnumerable<JsonNode?> Items(JsonNode? node, string field) => (node as JsonObject)?[field] as JsonArray ?? [];
}
