using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>The one cluster of AKS that a plan makes, whose nodes the pods of the plan run on, and all of its pools.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Pools">Its own pools, and those beside it.</param>
internal sealed record OnlyCluster(AzureResource Cluster, ImmutableArray<Field> Pools)
{
    /// <summary>The zones that its nodes are in; null where that is not known of all pools.</summary>
    public ImmutableSortedSet<string>? Zones => Pools.Any(pool => pool["availabilityZones"].IsPartlyUnknown())
        ? null
        : [.. Pools.SelectMany(pool => pool["availabilityZones"].Items).Select(zone => zone.Text)];

    /// <summary>That of a plan; null when there is none, or more than one, or when pools are not known, or Azure adds some itself.</summary>
    public static OnlyCluster? Of(AzurePlan plan)
    {
        if (plan.Of("containerservice:ManagedCluster").ToList() is not [var cluster])
        {
            return null;
        }

        var (own, provisioning) = (cluster.Fields["agentPoolProfiles"], cluster.Fields["nodeProvisioningProfile"]);
        return own.IsPartlyUnknown() || provisioning.IsUnknown() || provisioning["mode"].IsUnknown() || provisioning["mode"].Is("Auto")
            ? null
            : new OnlyCluster(cluster, [.. own.Items, .. plan.Of("containerservice:AgentPool").Select(pool => pool.Fields)]);
    }
}
