using System.Globalization;
using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Matching;

/// <summary>Finds clusters as istiod does: by name alone, or else by host, port and subset.</summary>
internal static class ClusterMatch
{
    private const string Path = "match.cluster";

    public static PatchMatch Find(Patch patch, ImmutableArray<GeneratedProxy> proxies)
    {
        if (patch.Operation is not ("MERGE" or "MERGE_AND_REPLACE_LIST" or "REMOVE"))
        {
            return new([], null);
        }

        var all = new Narrowing<ProxyCluster>(patch, [.. proxies.SelectMany(proxy => proxy.For(patch)).SelectMany(side => side.Clusters)]);
        var clusters = patch.Match.Message("cluster").Text("name").Length > 0
            ? all.By($"{Path}.name", "cluster", (cluster, name) => cluster.Name == name, cluster => [cluster.Name])
            : all.By($"{Path}.service", "host", (cluster, host) => cluster.Hosts.Contains(host), cluster => cluster.Hosts)
                .By($"{Path}.portNumber", "port", (cluster, port) => Text(cluster.Port) == port, cluster => [Text(cluster.Port)])
                .By($"{Path}.subset", "subset", (cluster, subset) => cluster.Subset == subset, cluster => [cluster.Subset]);
        return new([.. clusters.Left.Select(cluster => new PatchTarget(cluster.Name, "envoy.config.cluster.v3.Cluster", cluster.Message))], clusters.Miss);
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
