using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>The user node pools of a stack.</summary>
internal static class NodePoolPlan
{
    /// <summary>The pools, and the key path below <c>payments:azure</c> that each comes from.</summary>
    /// <param name="azure">The section.</param>
    /// <param name="tenants">The tenants, of whom some have a pool of their own.</param>
    public static IReadOnlyList<(string Path, NodePool Pool)> From(AzureSettings azure, IEnumerable<Tenant> tenants) =>
    [
        .. azure.AllPools.Select(pool => ($"pools.{pool.Key}", new NodePool(pool.Key, pool.Value.Purpose, pool.Value))),
        .. tenants.Where(tenant => tenant.IsDedicated)
            .OrderBy(tenant => tenant.Id, StringComparer.Ordinal)
            .Select(tenant => ("tenantPool", NodePool.ForTenant(tenant, azure.TenantPool))),
    ];
}
