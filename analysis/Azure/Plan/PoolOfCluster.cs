using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>Pools beside a cluster that fit none of its own: a name that is taken, or Windows in a network that has none.</summary>
internal static class PoolOfCluster
{
    public static IEnumerable<PlanFinding> Find(AzurePlan plan) =>
        from pool in plan.Of("containerservice:AgentPool")
        let cluster = plan.ClusterOf(pool)
        where cluster is not null
        from finding in Find(pool, cluster)
        select finding;

    private static IEnumerable<PlanFinding> Find(AzureResource pool, AzureResource cluster)
    {
        var name = pool.Fields["agentPoolName"];
        if (name.Known() is { } text && cluster.Fields["agentPoolProfiles"].Items.Any(own => own["name"].Known() == text))
        {
            yield return AzurePlanCheck.Finding(pool, "agentPoolName", $"{text} is the name of a pool of {cluster.Shown} itself, too; give this one another");
        }

        // learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium, limitations.
        if (pool.Fields["osType"].Is("Windows") && cluster.Fields["networkProfile"]["networkDataplane"].Is("cilium"))
        {
            yield return AzurePlanCheck.Finding(pool, "osType", $"{cluster.Shown} has the dataplane cilium, which is for Linux alone; set osType to Linux");
        }
    }
}
