using System.ComponentModel.DataAnnotations;

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

    /// <summary>
    /// Address of a firewall in a connected network, which everything goes out through. Default none: a NAT gateway, which stands in one zone.
    /// </summary>
    [RegularExpression(@"[0-9]{1,3}(\.[0-9]{1,3}){3}", ErrorMessage = "an address, such as 10.0.1.4")]
    public string Firewall { get; init; } = "";

    /// <summary>Bits that the public addresses of the NAT gateway share, 28 to 31. Default 31: two addresses.</summary>
    [Range(28, 31)]
    public int EgressPrefix { get; init; } = 31;

    /// <summary>Ranges on the internet, such as those of a card scheme, that nodes with card data reach on port 443 beside Azure. Default none.</summary>
    public ImmutableArray<AddressRange> CardDataEgress { get; init; } = [];

    /// <summary>
    /// Private name zones that are there already, by <c>apiserver</c>, <c>postgres</c>, <c>registry</c>, <c>vault</c>, <c>blob</c>, <c>redis</c>,
    /// <c>eventhubs</c>: their resource ids. They are neither made nor linked: whoever keeps them does, or <see cref="NameServers"/> answers.
    /// Default none: the stack makes its own.
    /// </summary>
    public ImmutableSortedDictionary<string, string> PrivateZones { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Addresses of name servers that the network asks. Default Azure's own.</summary>
    public ImmutableArray<string> NameServers { get; init; } = [];

    /// <inheritdoc cref="SubnetPlan"/>
    public SubnetPlan Subnets { get; init; } = new();

    /// <summary>Address of the cluster's name server.</summary>
    public string DnsAddress => Services.AddressAt(DnsPosition);
}
