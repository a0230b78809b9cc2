using AzureNetwork = Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>
/// The virtual network, in a resource group of its own: it outlives the cluster. Subnets with their rules, the way out
/// through one known address, and private name zones.
/// </summary>
public sealed class Network : PlatformComponent
{
    /// <summary>Name of the subnet of internal load balancers, which Services name.</summary>
    public const string IngressSubnet = "snet-ingress";

    /// <summary>What the network's resource group is, at the beginning of its name.</summary>
    public const string GroupAbbreviation = "rg-network";

    private const string ApiServerDelegation = "Microsoft.ContainerService/managedClusters";
    private const string PostgresDelegation = "Microsoft.DBforPostgreSQL/flexibleServers";

    /// <summary>What nodes reach without private connections. The names are Azure's.</summary>
    private static readonly ImmutableArray<string> PublicStores = ["Microsoft.KeyVault", "Microsoft.Storage"];

    private readonly ImmutableDictionary<PoolPurpose, Output<string>> nodes;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:Network", name, args, options)
    {
        var (environment, plan, child) = (args.Environment, args.Addresses.Subnets, Child);
        var group = environment.GroupOf(name, GroupAbbreviation, child);
        ResourceGroup = group.Name!;
        var inNetwork = new AzureNetwork.VirtualNetworkArgs
        {
            VirtualNetworkName = environment.NameOf("vnet"),
            ResourceGroupName = ResourceGroup,
            Location = environment.Region.Name,
            AddressSpace = new Inputs.AddressSpaceArgs { AddressPrefixes = { $"{args.Addresses.Network}" } },
            Tags = environment.Tags,

            // No subnets here: those that are declared one by one would be taken away again at each update.
        };
        if (!args.Addresses.NameServers.IsEmpty)
        {
            inNetwork.DhcpOptions = new Inputs.DhcpOptionsArgs { DnsServers = args.Addresses.NameServers };
        }

        var network = new AzureNetwork.VirtualNetwork(name, inNetwork, Protection.Of(environment, child));
        Id = network.Id;
        ControlPlaneScope = environment.Baseline.IsPrivate ? group.Id : network.Id;

        LeavesThroughFirewall = args.Addresses.Firewall.Length > 0;
        var wayOut = LeavesThroughFirewall
            ? FirewallEgress.Declare(name, args, ResourceGroup, child)
            : NatEgress.Declare(name, args, ResourceGroup, child);
        var rules = new SecurityGroups(name, args, ResourceGroup, child);
        var subnets = new Subnets(name, ResourceGroup, network.Name!, child);
        var ofNodes = plan.OfNodes(environment.Baseline).Select(subnet => (subnet.Purposes, Id: subnets.Add(new SubnetShape($"snet-{subnet.Key}", subnet.Range)
        {
            SecurityGroup = subnet.Purposes is [PoolPurpose.Cde] or [PoolPurpose.Tenant] ? rules.CardData ?? rules.Nodes : rules.Nodes,
            WayOut = wayOut,
            ServiceEndpoints = environment.Baseline.IsPrivate ? [] : PublicStores,
        }))).ToImmutableArray();
        nodes = ofNodes
            .SelectMany(subnet => subnet.Purposes.Select(purpose => (purpose, subnet.Id)))
            .ToImmutableDictionary(entry => entry.purpose, entry => entry.Id);
        AdmittedSubnetIds = environment.Baseline.IsPrivate ? [] : [.. ofNodes.Select(subnet => subnet.Id)];
        ApiServerSubnetId = subnets.Add(new SubnetShape("snet-apiserver", plan.ApiServer) { Delegation = ApiServerDelegation });
        EgressAddresses = wayOut.Addresses;
        if (environment.Baseline.IsPrivate)
        {
            subnets.Add(new SubnetShape(IngressSubnet, plan.Ingress) { SecurityGroup = rules.Ingress, HoldsPrivateLinkService = true });
            if (args.Services.Contains(ManagedService.Postgres))
            {
                PostgresSubnetId = subnets.Add(
                    new SubnetShape("snet-postgres", plan.Postgres) { SecurityGroup = rules.Closed, Delegation = PostgresDelegation });
            }

            EndpointSubnetId = subnets.Add(new SubnetShape("snet-endpoints", plan.PrivateEndpoints) { SecurityGroup = rules.Endpoints });
            Zones = new PrivateZones(name, args, ResourceGroup, network.Id, child);
        }

        RegisterOutputs();
    }

    /// <summary>Name of the network's resource group.</summary>
    [Output("resourceGroup")]
    public Output<string> ResourceGroup { get; private set; }

    /// <summary>Id of the virtual network.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>
    /// Id of what the cluster's control plane may change: the network, and where the ingress is private all of its group, which the private link
    /// service in front of it goes to.
    /// </summary>
    public Output<string> ControlPlaneScope { get; }

    /// <summary>Id of the subnet of the API server.</summary>
    [Output("apiServerSubnetId")]
    public Output<string> ApiServerSubnetId { get; private set; }

    /// <summary>Addresses that the network has on the internet, such as <c>198.51.100.6/31</c>; empty behind a firewall, which knows them.</summary>
    [Output("egressAddresses")]
    public Output<string> EgressAddresses { get; private set; }

    /// <summary>Whether everything goes out through a firewall elsewhere.</summary>
    public bool LeavesThroughFirewall { get; }

    /// <summary>
    /// Ids of the subnets that public stores let in; none where connections are private. A list of addresses would not
    /// do: what comes from the store's own region has a private one.
    /// </summary>
    public ImmutableArray<Output<string>> AdmittedSubnetIds { get; }

    /// <summary>Id of the subnet that is delegated to PostgreSQL; null where no private server of it is in use.</summary>
    public Output<string>? PostgresSubnetId { get; }

    /// <summary>Id of the subnet of private endpoints; null where there are no private connections.</summary>
    public Output<string>? EndpointSubnetId { get; }

    /// <summary>Private name zones; null where there are no private connections.</summary>
    public PrivateZones? Zones { get; }

    /// <summary>Id of the subnet of a pool's nodes.</summary>
    /// <param name="purpose">What the pool is for.</param>
    public Output<string> NodeSubnetId(PoolPurpose purpose) => nodes[purpose];
}
