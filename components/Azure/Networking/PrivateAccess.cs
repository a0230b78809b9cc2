using Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Gives a resource an address in the network, and its host name that address there.</summary>
public static class PrivateAccess
{
    /// <summary>Declares the endpoint, where the stack has private connections.</summary>
    /// <param name="name">Name of the resource in the program, and in the endpoint's name.</param>
    /// <param name="service">What the resource is.</param>
    /// <param name="resource">Id of the resource.</param>
    /// <param name="environment">Where it goes.</param>
    /// <param name="network">The network.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void Connect(
        string name, PrivateService service, Output<string> resource, AzureEnvironment environment, Network network, CustomResourceOptions child)
    {
        if (network is not { Zones: { } zones, EndpointSubnetId: { } subnet })
        {
            return;
        }

        var endpoint = new PrivateEndpoint($"{name}-endpoint", new PrivateEndpointArgs
        {
            PrivateEndpointName = environment.NameOf($"pep-{name}"),
            ResourceGroupName = network.ResourceGroup,
            Location = environment.Region.Name,
            CustomNetworkInterfaceName = environment.NameOf($"nic-{name}"),
            Subnet = new Inputs.SubnetArgs { Id = subnet },
            PrivateLinkServiceConnections = new Inputs.PrivateLinkServiceConnectionArgs
            {
                Name = name,
                PrivateLinkServiceId = resource,
                GroupIds = { service.GroupId },
            },
            Tags = environment.Tags,
        }, child);
        _ = new PrivateDnsZoneGroup($"{name}-endpoint", new PrivateDnsZoneGroupArgs
        {
            PrivateDnsZoneGroupName = "default",
            PrivateEndpointName = endpoint.Name!,
            ResourceGroupName = network.ResourceGroup,
            PrivateDnsZoneConfigs = new Inputs.PrivateDnsZoneConfigArgs { Name = service.Key, PrivateDnsZoneId = zones.Of(service) },
        }, child);
    }
}
