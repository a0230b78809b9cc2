namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>All resources of Azure in a plan, and which of them belong together.</summary>
public sealed class AzurePlan
{
    private readonly Dictionary<string, AzureResource> byUrn;
    private readonly ILookup<string, AzureResource> byType;
    private readonly ILookup<(string Provider, string? Group, string? Name), AzureResource> networks;
    private readonly ILookup<AzureResource?, AzureResource> pools;

    /// <summary>Takes the resources.</summary>
    /// <param name="resources">Resources; what a plan deletes is none of them, and those of other packages are left out.</param>
    /// <param name="order">In which order they are made; null where nobody knows it.</param>
    public AzurePlan(IEnumerable<AzureResource> resources, ResourceOrder? order = null)
    {
        Order = order;
        All = [.. resources.Where(resource => resource.Type.Length > 0).DistinctBy(resource => resource.Urn)];
        byUrn = All.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        byType = All.ToLookup(resource => resource.Type, StringComparer.Ordinal);
        networks = Of("network:VirtualNetwork").ToLookup(network =>
            (network.Provider, network.Place("resourceGroupName"), network.Place("virtualNetworkName")));
        pools = Of("containerservice:AgentPool").ToLookup<AzureResource, AzureResource?>(ClusterOf, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The resources, in their order.</summary>
    public ImmutableArray<AzureResource> All { get; }

    /// <summary>In which order they are made; null where nobody knows it.</summary>
    internal ResourceOrder? Order { get; }

    /// <summary>Resources of a type.</summary>
    internal IEnumerable<AzureResource> Of(string type) => byType[type];

    /// <summary>The one resource of a type that an input comes from; null where there is none, or more than one.</summary>
    internal AzureResource? Source(AzureResource resource, string input, string type) => Sources(resource, input, type).ToList() is [var only] ? only : null;

    /// <summary>The resources of a type that an input comes from.</summary>
    internal IEnumerable<AzureResource> Sources(AzureResource resource, string input, string type) =>
        resource.Sources.GetValueOrDefault(input, []).Select(urn => byUrn.GetValueOrDefault(urn)).OfType<AzureResource>().Where(source => source.Type == type);

    /// <summary>The cluster that a pool beside it belongs to; null for one that is not in the plan.</summary>
    internal AzureResource? ClusterOf(AzureResource pool) => Source(pool, "resourceName", "containerservice:ManagedCluster");

    /// <summary>The pools beside a cluster that belong to it.</summary>
    internal IEnumerable<AzureResource> PoolsOf(AzureResource cluster) => pools[cluster];

    /// <summary>The network that a subnet is in: what its name comes from, or the one of that name in its group.</summary>
    internal AzureResource? NetworkOf(AzureResource subnet) => Source(subnet, "virtualNetworkName", "network:VirtualNetwork")
        ?? (subnet.Place("virtualNetworkName") is { } name && subnet.Place("resourceGroupName") is { } group
            ? networks[(subnet.Provider, group, name)].FirstOrDefault()
            : null);
}
