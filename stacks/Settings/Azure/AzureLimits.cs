using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Azure's limits, checked before anything is registered: each would else show after half an hour of an update.</summary>
internal static class AzureLimits
{
    private const string Section = $"{StackConfiguration.Namespace}:azure";

    /// <summary>Collects what is wrong.</summary>
    public static void Check(PaymentsSettings settings, string stack, ProblemList problems)
    {
        if (settings.Target.Cluster == ClusterKind.Existing)
        {
            if (settings.Azure is not null)
            {
                problems.Conflict(
                    Section,
                    "the cluster is there already, so nothing is made in Azure; remove the section, or set payments:target.cluster to aks");
            }

            return;
        }

        if (settings.Azure is not { } azure)
        {
            problems.Missing(Section, "at least subscription, tenant and region; docs/azure.md shows the rest");
            return;
        }

        if (azure.Region.Name is null)
        {
            // A section without a region says so already, and little else can be said of it.
            return;
        }

        var pools = PoolsOf(azure, settings.Tenants);
        var found = NameLimits.Problems(azure, StackConfiguration.Namespace, stack)
            .Concat(AddressLimits.Problems(azure, pools))
            .Concat(PoolLimits.Problems(azure, pools))
            .Concat(ClusterLimits.Problems(azure, settings.Mesh.Istio));
        foreach (var problem in found)
        {
            problems.Conflict($"{Section}.{problem.Path}", problem.Text);
        }
    }

    /// <summary>All pools beside the system's, with where each comes from in the stack's file.</summary>
    public static IReadOnlyList<(string Path, Pool Pool)> PoolsOf(AzureSettings azure, IEnumerable<Tenant> tenants) =>
    [
        .. azure.Pools.Select(pool => ($"pools.{pool.Key}", new Pool(pool.Key, pool.Value.Purpose, pool.Value))),
        .. tenants.Where(tenant => tenant.IsDedicated)
            .OrderBy(tenant => tenant.Id, StringComparer.Ordinal)
            .Select(tenant => ("tenantPool", Pool.Of(tenant, azure.TenantPool))),
    ];
}
