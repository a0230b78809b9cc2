using AzureNetwork = Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>The way out: one address that banks and card schemes can put on their lists.</summary>
internal sealed class Egress
{
    private const int IdleMinutes = 10;

    public Egress(string name, NetworkArgs args, Output<string> group, CustomResourceOptions child)
    {
        var environment = args.Environment;
        var address = new AzureNetwork.PublicIPAddress($"{name}-egress", new AzureNetwork.PublicIPAddressArgs
        {
            PublicIpAddressName = environment.NameOf("pip-egress"),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            Sku = new Inputs.PublicIPAddressSkuArgs
            {
                Name = AzureNetwork.PublicIPAddressSkuName.Standard,
                Tier = AzureNetwork.PublicIPAddressSkuTier.Regional,
            },
            PublicIPAllocationMethod = AzureNetwork.IPAllocationMethod.Static,
            Zones = args.Zones,
            Tags = environment.Tags,
        }, Protection.Of(environment, child));

        // No zones: a standard gateway can be in one alone, and Azure then places it in any.
        GatewayId = new AzureNetwork.NatGateway($"{name}-egress", new AzureNetwork.NatGatewayArgs
        {
            NatGatewayName = environment.NameOf("ng"),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            Sku = new Inputs.NatGatewaySkuArgs { Name = AzureNetwork.NatGatewaySkuName.Standard },
            PublicIpAddresses = { new Inputs.SubResourceArgs { Id = address.Id } },
            IdleTimeoutInMinutes = IdleMinutes,
            Tags = environment.Tags,
        }, child).Id;
        Address = address.IpAddress.Apply(text => text ?? "");
    }

    /// <summary>Id of the gateway.</summary>
    public Output<string> GatewayId { get; }

    /// <summary>The address.</summary>
    public Output<string> Address { get; }
}
