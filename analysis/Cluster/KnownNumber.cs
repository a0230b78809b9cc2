namespace Payments.Infra.Analysis.Cluster;

/// <summary>Reads whole numbers of manifests that any program may have made: what is not there, of another type or not known yet is none.</summary>
internal static class KnownNumber
{
    /// <summary>The number at a path of fields; null when there is none.</summary>
    public static long? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var field in path)
        {
            node = (node as JsonObject)?[field];
        }

        return node is not JsonValue value ? null
            : value.TryGetValue<long>(out var whole) ? whole
            : value.TryGetValue<int>(out var small) ? small
            : value.TryGetValue<double>(out var number) && number == Math.Truncate(number) ? (long)number
            : null;
    }
}
