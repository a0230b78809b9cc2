using AzureNetwork = Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>The way out through a firewall in a connected network, which knows what may leave, and stands in as many zones as it likes.</summary>
internal static class FirewallEgress
{
    private const string Everywhere = "0.0.0.0/0";

    public static WayOut Declare(string name, NetworkArgs args, Output<string> group, CustomResourceOptions child)
    {
        var environment = args.Environment;
        var routes = new AzureNetwork.RouteTable($"{name}-egress", new AzureNetwork.RouteTableArgs
        {
            RouteTableName = environment.NameOf("rt-egress"),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            Routes =
            {
                new Inputs.RouteArgs
                {
                    Name = "firewall",
                    AddressPrefix = Everywhere,
                    NextHopType = AzureNetwork.RouteNextHopType.VirtualAppliance,
                    NextHopIpAddress = args.Addresses.Firewall,
                },
            },
            Tags = environment.Tags,
        }, child);
        return new WayOut(Output.Create("")) { RouteTableId = routes.Id };
    }
}
