using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>What a pod needs beside itself, but for Secrets: those stand in the list of what must be supplied.</summary>
internal static class PodReferences
{
    /// <summary>Kind, name and path of each; what is optional, or not known yet, is left out.</summary>
    /// <param name="spec">Spec of the pod.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<(string Kind, string Name, string Path)> In(JsonNode? spec, string path)
    {
        if (KnownText.At(spec, "serviceAccountName") is { Length: > 0 } account && account != "default")
        {
            yield return ("ServiceAccount", account, $"{path}.serviceAccountName");
        }

        foreach (var (name, place) in ConfigMaps(spec, path))
        {
            yield return ("ConfigMap", name, place);
        }

        foreach (var (index, volume) in KnownText.Items(spec, "volumes").Index())
        {
            if (KnownText.At(volume, "persistentVolumeClaim", "claimName") is { } claim)
            {
                yield return ("PersistentVolumeClaim", claim, $"{path}.volumes[{index}].persistentVolumeClaim.claimName");
            }
        }
    }

    private static IEnumerable<(string Name, string Path)> ConfigMaps(JsonNode? node, string path) => node switch
    {
        JsonArray list => list.SelectMany((item, index) => ConfigMaps(item, $"{path}[{index}]")),
        JsonObject map => map.SelectMany(field => field.Key is "configMap" or "configMapRef" or "configMapKeyRef"
            ? Named(field.Value, $"{path}.{field.Key}")
            : ConfigMaps(field.Value, $"{path}.{field.Key}")),
        _ => [],
    };

    private static IEnumerable<(string Name, string Path)> Named(JsonNode? reference, string path) =>
        reference is JsonObject map && KnownText.At(map, "name") is { Length: > 0 } name && !IsOptional(map) ? [(name, $"{path}.name")] : [];

    private static bool IsOptional(JsonObject reference) => reference["optional"] is JsonValue value && value.TryGetValue<bool>(out var optional) && optional;
}
