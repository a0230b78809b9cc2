using Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Subnets of one network, made one after the other: Azure refuses a second change while one is under way.</summary>
internal sealed class Subnets(string name, Output<string> group, Output<string> network, CustomResourceOptions child)
{
    private readonly OneByOne subnets = new(child);

    /// <summary>Declares a subnet, and gives its id.</summary>
    public Output<string> Add(SubnetShape shape)
    {
        var args = new SubnetArgs
        {
            SubnetName = shape.Name,
            ResourceGroupName = group,
            VirtualNetworkName = network,
            AddressPrefix = $"{shape.Range}",
            DefaultOutboundAccess = false,
            PrivateEndpointNetworkPolicies = VirtualNetworkPrivateEndpointNetworkPolicies.Enabled,
            PrivateLinkServiceNetworkPolicies = shape.HoldsPrivateLinkService
                ? VirtualNetworkPrivateLinkServiceNetworkPolicies.Disabled
                : VirtualNetworkPrivateLinkServiceNetworkPolicies.Enabled,
        };
        if (!shape.ServiceEndpoints.IsEmpty)
        {
            args.ServiceEndpoints = shape.ServiceEndpoints
                .Select(service => (Input<Inputs.ServiceEndpointPropertiesFormatArgs>)new Inputs.ServiceEndpointPropertiesFormatArgs { Service = service })
                .ToArray();
        }

        if (shape.SecurityGroup is { } rules)
        {
            args.NetworkSecurityGroup = new Inputs.NetworkSecurityGroupArgs { Id = rules };
        }

        if (shape.WayOut?.RouteTableId is { } routes)
        {
            args.RouteTable = new Inputs.RouteTableArgs { Id = routes };
        }

        if (shape.WayOut?.NatGatewayId is { } gateway)
        {
            args.NatGateway = new Inputs.SubResourceArgs { Id = gateway };
        }

        if (shape.Delegation is { } service)
        {
            args.Delegations = new Inputs.DelegationArgs { Name = "delegation", ServiceName = service };
        }

        return subnets.Declare(options => new Subnet($"{name}-{shape.Name}", args, options)).Id;
    }
}
