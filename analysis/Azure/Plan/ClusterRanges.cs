using System.Globalization;
using Payments.Infra.Analysis.Azure.Clusters;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Clusters with an overlay whose range of pods has too few parts: each node takes a /24 of it
/// (learn.microsoft.com/azure/aks/concepts-network-ip-address-planning). Pools that scale find it out when they are full.
/// </summary>
internal static class ClusterRanges
{
    private const int OfNode = 24;

    /// <summary>Of one pool.</summary>
    private const long MostNodes = 1000;

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) =>
        from cluster in plan.Of("containerservice:ManagedCluster")
        let network = cluster.Fields["networkProfile"]
        where network["networkPluginMode"].Is("overlay")
        from field in ClusterNetworkRules.PodsOf(network)
        let range = AddressRange.Parse(field.Known())
        where range is { IsVersion4: true, Length: <= OfNode }
        let nodes = Nodes(plan, cluster)
        let most = 1L << (OfNode - range.Length)
        where nodes > most
        select new PlanFinding(
            cluster.Urn,
            field.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{field.Text} has room for {most} nodes, a /{OfNode} for each, and the pools may have {nodes}; "
                + $"choose a larger one"),
            IsCertain: false);

    /// <summary>How many nodes all pools of a cluster may have, without those of upgrades.</summary>
    private static long Nodes(AzurePlan plan, AzureResource cluster) => cluster.Fields["agentPoolProfiles"].Items
        .Concat(plan.PoolsOf(cluster).Select(pool => pool.Fields))
        .Sum(pool => Math.Clamp((pool["enableAutoScaling"].Flag() == true ? pool["maxCount"].Integer : pool["count"].Integer) ?? 0, 0, MostNodes));
}
