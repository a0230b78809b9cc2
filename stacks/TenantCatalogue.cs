using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Stacks;

/// <summary>The tenants of stacks that name none of their own. To add one, add it here or in <c>payments:tenants</c>.</summary>
internal static class TenantCatalogue
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Tenant> All =
    [
        new() { Id = "STD-001", Tier = TenantTier.Premium, DedicatedPool = "high-capacity", Quota = 60_000, Burst = 2_000 },
        new() { Id = "NED-001", Quota = 6_000, Burst = 200 },
    ];
}
