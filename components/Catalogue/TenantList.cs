namespace Payments.Infra.Components.Catalogue;

/// <summary>The tenants, in the order of their ids: the order in which they were written changes nothing.</summary>
public sealed class TenantList
{
    /// <summary>Header that carries a tenant's id inside the mesh.</summary>
    public const string Header = "x-tenant-id";

    /// <summary>Claim of a token that carries it from outside.</summary>
    public const string Claim = "tenant_id";

    /// <summary>Label of pods and nodes that says whose they are.</summary>
    public const string PoolLabel = "pool";

    /// <summary>Value of that label on what all tenants share.</summary>
    public const string StandardPool = "standard";

    /// <summary>Label and taint of nodes that says which tenant alone they serve.</summary>
    public const string TenantLabel = "tenant";

    /// <summary>A list of tenants.</summary>
    /// <param name="tenants">The tenants.</param>
    /// <exception cref="ArgumentException">Two have one id, or one pool.</exception>
    public TenantList(IEnumerable<Tenant> tenants)
    {
        All = [.. tenants.OrderBy(tenant => tenant.Id, StringComparer.Ordinal)];
        if (Duplicates(All).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem);
        }
    }

    /// <summary>No tenants: everybody shares everything.</summary>
    public static TenantList None { get; } = new([]);

    /// <summary>All of them.</summary>
    public ImmutableArray<Tenant> All { get; }

    /// <summary>Those with a pool of their own.</summary>
    public IEnumerable<Tenant> Dedicated => All.Where(tenant => tenant.IsDedicated);

    /// <summary>Those without.</summary>
    public IEnumerable<Tenant> Shared => All.Where(tenant => !tenant.IsDedicated);

    /// <summary>Names of the pools, the shared one first.</summary>
    public IEnumerable<string> Pools => Dedicated.Select(tenant => tenant.DedicatedPool).Prepend(StandardPool);

    /// <summary>Ids and pools that more than one tenant has.</summary>
    /// <param name="tenants">The tenants.</param>
    public static IEnumerable<string> Duplicates(IEnumerable<Tenant> tenants)
    {
        var all = tenants.ToList();

        // Header values differ by case, but people and file systems do not.
        foreach (var duplicate in all.GroupBy(tenant => tenant.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return $"two tenants have the id '{duplicate.Key}'; give each its own, or remove one";
        }

        var pools = all.Where(tenant => tenant.IsDedicated).GroupBy(tenant => tenant.DedicatedPool, StringComparer.Ordinal);
        foreach (var duplicate in pools.Where(group => group.Count() > 1))
        {
            yield return $"two tenants have the pool '{duplicate.Key}'; a dedicated pool belongs to one tenant";
        }
    }
}
