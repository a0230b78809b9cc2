using AzureNetwork = Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>
/// The way out through addresses that banks and card schemes can put on their lists: a range of them, so that there is a second one
/// beside the first from the beginning.
/// </summary>
internal static class NatEgress
{
    private const int IdleMinutes = 10;

    public static WayOut Declare(string name, NetworkArgs args, Output<string> group, CustomResourceOptions child)
    {
        var environment = args.Environment;
        var addresses = new AzureNetwork.PublicIPPrefix($"{name}-egress", new AzureNetwork.PublicIPPrefixArgs
        {
            PublicIpPrefixName = environment.NameOf("ippre-egress"),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            Sku = new Inputs.PublicIPPrefixSkuArgs
            {
                Name = AzureNetwork.PublicIPPrefixSkuName.Standard,
                Tier = AzureNetwork.PublicIPPrefixSkuTier.Regional,
            },
            PublicIPAddressVersion = AzureNetwork.IPVersion.IPv4,
            PrefixLength = args.Addresses.EgressPrefix,
            Zones = args.Zones,
            Tags = environment.Tags,
        }, Protection.Of(environment, child));

        // No zones: a standard gateway can be in one alone, and Azure then places it in any.
        var gateway = new AzureNetwork.NatGateway($"{name}-egress", new AzureNetwork.NatGatewayArgs
        {
            NatGatewayName = environment.NameOf("ng"),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            Sku = new Inputs.NatGatewaySkuArgs { Name = AzureNetwork.NatGatewaySkuName.Standard },
            PublicIpPrefixes = { new Inputs.SubResourceArgs { Id = addresses.Id } },
            IdleTimeoutInMinutes = IdleMinutes,
            Tags = environment.Tags,
        }, child);
        return new WayOut(addresses.IpPrefix.Apply(range => range ?? "")) { NatGatewayId = gateway.Id };
    }
}
