namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Which addresses the virtual network, pods and Services have. Only the network's are seen outside the cluster.</summary>
public sealed record AddressPlan
{
    /// <summary>Where Kubernetes' own name server is among the addresses of Services, by convention.</summary>
    private const uint DnsPosition = 10;

    /// <summary>The virtual network. Default 10.240.0.0/16.</summary>
    public AddressRange Network { get; init; } = AddressRange.Parse("10.240.0.0/16");

    /// <summary>Pods: a node takes a /24, however many pods it runs. Default 10.244.0.0/16, for 256 nodes.</summary>
    public AddressRange Pods { get; init; } = AddressRange.Parse("10.244.0.0/16");

    /// <summary>Services. Default 172.16.0.0/16.</summary>
    public AddressRange Services { get; init; } = AddressRange.Parse("172.16.0.0/16");

    /// <summary>Networks that are, or will be, connected with this one. Default none.</summary>
    public ImmutableArray<AddressRange> Peers { get; init; } = [];

    /// <inheritdoc cref="SubnetPlan"/>
    public SubnetPlan Subnets { get; init; } = new();

    /// <summary>Address of the cluster's name server.</summary>
    public string DnsAddress => Services.AddressAt(DnsPosition);
}
