using Payments.Infra.Analysis.Envoy.Matching;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A cluster of the mesh that a value names is one that the proxy has.</summary>
internal sealed class DestinationNameRule : IPatchRule
{
    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies) =>
        from name in Names(patch.Value).Distinct()
        let lacking = proxies.All.FirstOrDefault(proxy => !proxy.Sides.SelectMany(side => side.Clusters).Any(cluster => cluster.Name == name))
        where lacking is not null
        select patch.Warning(
            "patch.value",
            $"names the cluster {name}, which {lacking.Workload} does not have",
            $"outbound|PORT|SUBSET|HOST of a host that its Sidecar lets it know, with the port of the Service",
            "Correct the name, or add the host to the Sidecar.");

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => entry.Key is "cluster" or "cluster_name" && entry.Value is JsonValue value
            ? value.ToString() is var name && name.StartsWith("outbound|", StringComparison.Ordinal) ? [name] : []
            : Names(entry.Value)),
        JsonArray list => list.SelectMany(Names),
        _ => [],
    };
}
