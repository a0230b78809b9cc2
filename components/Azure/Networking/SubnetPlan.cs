namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Parts of the virtual network. A stack that keeps its pools together has all nodes in <see cref="Nodes"/>.</summary>
public sealed record SubnetPlan
{
    /// <summary>Nodes of every pool, where pools are not kept apart. Default 10.240.0.0/22.</summary>
    public AddressRange Nodes { get; init; } = AddressRange.Parse("10.240.0.0/22");

    /// <summary>Nodes of the system pool. Default 10.240.0.0/24.</summary>
    public AddressRange System { get; init; } = AddressRange.Parse("10.240.0.0/24");

    /// <summary>Nodes of the platform's own pods. Default 10.240.1.0/24.</summary>
    public AddressRange Platform { get; init; } = AddressRange.Parse("10.240.1.0/24");

    /// <summary>Nodes that see card data. Default 10.240.2.0/24.</summary>
    public AddressRange Cde { get; init; } = AddressRange.Parse("10.240.2.0/24");

    /// <summary>Nodes that all tenants share. Default 10.240.4.0/22.</summary>
    public AddressRange Apps { get; init; } = AddressRange.Parse("10.240.4.0/22");

    /// <summary>Nodes of single tenants. Default 10.240.8.0/22.</summary>
    public AddressRange Tenants { get; init; } = AddressRange.Parse("10.240.8.0/22");

    /// <summary>The API server, at least a /28, of which one cluster keeps nine addresses. Default 10.240.16.0/27, with room for the next cluster.</summary>
    public AddressRange ApiServer { get; init; } = AddressRange.Parse("10.240.16.0/27");

    /// <summary>PostgreSQL, at least a /28. Default 10.240.16.128/28.</summary>
    public AddressRange Postgres { get; init; } = AddressRange.Parse("10.240.16.128/28");

    /// <summary>Internal load balancers. Default 10.240.16.32/27.</summary>
    public AddressRange Ingress { get; init; } = AddressRange.Parse("10.240.16.32/27");

    /// <summary>Private endpoints. Default 10.240.16.64/26.</summary>
    public AddressRange PrivateEndpoints { get; init; } = AddressRange.Parse("10.240.16.64/26");

    /// <summary>Subnets of nodes, by key in a stack's file, with the purposes of the pools in each.</summary>
    /// <param name="baseline">How careful the stack is.</param>
    public ImmutableArray<(string Key, AddressRange Range, ImmutableArray<PoolPurpose> Purposes)> OfNodes(AzureBaseline baseline) => baseline.SeparatesPools
        ?
        [
            ("system", System, [PoolPurpose.System]),
            ("platform", Platform, [PoolPurpose.Platform]),
            ("apps", Apps, [PoolPurpose.Apps]),
            ("cde", Cde, [PoolPurpose.Cde]),
            ("tenants", Tenants, [PoolPurpose.Tenant]),
        ]
        : [("nodes", Nodes, [.. Enum.GetValues<PoolPurpose>()])];

    /// <summary>All subnets that a stack has, by key in its file.</summary>
    /// <param name="baseline">How careful the stack is.</param>
    public ImmutableArray<(string Key, AddressRange Range)> All(AzureBaseline baseline) =>
    [
        .. OfNodes(baseline).Select(subnet => (subnet.Key, subnet.Range)),
        ("apiServer", ApiServer),
        .. baseline.IsPrivate
            ? new[] { ("postgres", Postgres), ("ingress", Ingress), ("privateEndpoints", PrivateEndpoints) }
            : [],
    ];
}
