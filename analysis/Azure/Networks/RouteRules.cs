using Payments.Infra.Analysis.Azure.Names;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Route tables and routes (learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview).</summary>
internal static class RouteRules
{
    private const string Appliance = "VirtualAppliance";

    public static IEnumerable<AzureFinding> CheckTable(Field inputs)
    {
        var routes = inputs["routes"].Items.ToList();
        return routes.SelectMany(route => NameRule.Check(route["name"], 1, 80, NameForm.Network).Concat(Check(route)))
            .Concat(routes.CheckDistinct(route => (route["name"], route["name"].Known()), "a name"))
            .Concat(routes.CheckDistinct(route => (route["addressPrefix"], route["addressPrefix"].Known()), "a destination"));
    }

    public static IEnumerable<AzureFinding> Check(Field route)
    {
        var (kind, address) = (route["nextHopType"], route["nextHopIpAddress"]);
        return kind.CheckOneOf("VirtualNetworkGateway", "VnetLocal", "Internet", Appliance, "None")
            .Concat(route.Lacks("nextHopType") ? [kind.Says("is missing; a route leads somewhere")] : [])
            .Concat(kind.Is(Appliance) && !address.Exists ? [address.Says("is missing; a route to an appliance says its address")] : [])
            .Concat(kind.Known() is not null && !kind.Is(Appliance) && address.Known() is { Length: > 0 }
                ? [address.Says($"only a route to a {Appliance} has an address; remove it, or set nextHopType to {Appliance}")]
                : [])
            .Concat(address.Known() is { Length: > 0 } text && AddressRange.ParseAddress(text) is null
                ? [address.NotAllowed("an address such as 10.0.0.4")]
                : []);
    }
}
