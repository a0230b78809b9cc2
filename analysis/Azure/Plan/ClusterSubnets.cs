using Payments.Infra.Analysis.Azure.Clusters;
using Payments.Infra.Analysis.Azure.Networks;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Ranges that a cluster gives to services and pods, and that its own network has, too: AKS answers with ServiceCidrOverlapExistingSubnetsCidr
/// (learn.microsoft.com/azure/aks/concepts-network-ip-address-planning).
/// </summary>
internal static class ClusterSubnets
{
    public static IEnumerable<PlanFinding> Find(AzurePlan plan) => plan.Of("containerservice:ManagedCluster").SelectMany(cluster => Find(plan, cluster));

    private static IEnumerable<PlanFinding> Find(AzurePlan plan, AzureResource cluster)
    {
        var network = cluster.Fields["networkProfile"];
        var subnets = SubnetsOf(plan, cluster).SelectMany(subnet => SubnetRules.RangesOf(subnet.Fields)
            .Select(range => AddressRange.Parse(range.Known())).OfType<AddressRange>().Select(range => (Subnet: subnet, Range: range))).ToList();

        // Without an overlay pods have addresses of the network, and the range is not used.
        var pods = network["networkPluginMode"].Is("overlay") || network["networkPlugin"].Is("kubenet") ? ClusterNetworkRules.PodsOf(network) : [];
        return from field in ClusterNetworkRules.ServicesOf(network).Concat(pods)
               let range = AddressRange.Parse(field.Known())
               where range is not null
               let subnet = subnets.Find(subnet => subnet.Range.Overlaps(range))
               where subnet.Subnet is not null
               select AzurePlanCheck.Finding(
                   cluster, field.ToString(), $"{field.Text} overlaps {subnet.Range} of {subnet.Subnet.Shown}, where its nodes are; choose another");
    }

    /// <summary>Subnets of a cluster's own pools, of those beside it, and of its API server.</summary>
    private static IEnumerable<AzureResource> SubnetsOf(AzurePlan plan, AzureResource cluster) => plan.Sources(cluster, "agentPoolProfiles", "network:Subnet")
        .Concat(plan.Sources(cluster, "apiServerAccessProfile", "network:Subnet"))
        .Concat(plan.PoolsOf(cluster).SelectMany(pool => plan.Sources(pool, "vnetSubnetID", "network:Subnet")))
        .Distinct();
}
