using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Public addresses, prefixes of them, and gateways that translate to them.</summary>
internal static class PublicAddressRules
{
    private const int MostAddresses = 16;

    /// <summary>Public addresses (learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses).</summary>
    public static IEnumerable<AzureFinding> CheckAddress(Field inputs)
    {
        var allocation = inputs["publicIPAllocationMethod"];
        return allocation.CheckOneOf("Static", "Dynamic")
            .Concat(inputs["sku"]["name"].CheckOneOf("Basic", "Standard", "StandardV2"))
            .Concat(inputs["sku"]["tier"].CheckOneOf("Regional", "Global"))
            .Concat(inputs["idleTimeoutInMinutes"].CheckRange(4, 30))
            .Concat(inputs["sku"]["name"].Is("Standard", "StandardV2") && !allocation.IsUnknown() && !allocation.Is("Static")
                ? [allocation.Says("an address of the SKU Standard is Static; set publicIPAllocationMethod to Static")]
                : [])
            .Concat(inputs["sku"]["name"].Is("Basic") && inputs["zones"].Count > 0
                ? [inputs["zones"].Says("an address of the SKU Basic is in no zone; remove zones, or set sku.name to Standard")]
                : [])
            .Concat(CheckZones(inputs["zones"]));
    }

    /// <summary>Prefixes of public addresses (learn.microsoft.com/azure/virtual-network/ip-services/public-ip-address-prefix).</summary>
    public static IEnumerable<AzureFinding> CheckPrefix(Field inputs) => inputs["publicIPAddressVersion"].CheckOneOf("IPv4", "IPv6")
        .Concat(inputs["publicIPAddressVersion"] switch
        {
            var version when version.Is("IPv6") => inputs["prefixLength"].CheckRange(104, 127),
            var version when version.Is("IPv4") || !version.Exists => inputs["prefixLength"].CheckRange(8, 31),
            _ => [],
        })
        .Concat(CheckZones(inputs["zones"]));

    /// <summary>NAT gateways (learn.microsoft.com/azure/nat-gateway/nat-gateway-resource).</summary>
    public static IEnumerable<AzureFinding> CheckGateway(Field inputs)
    {
        var zones = inputs["zones"];
        return inputs["idleTimeoutInMinutes"].CheckRange(4, 120)
            .Concat(inputs["sku"]["name"].CheckOneOf("Standard", "StandardV2"))
            .Concat(inputs["publicIpAddresses"].Count > MostAddresses
                ? [inputs["publicIpAddresses"].Says(FormattableString.Invariant($"a gateway has at most {MostAddresses} addresses; remove some"))]
                : [])
            .Concat(zones.Count > 1 && inputs["sku"]["name"].Is("Standard")
                ? [zones.Says("a gateway of the SKU Standard stands in one zone; name one, or none")]
                : [])
            .Concat(CheckZones(zones));
    }

    private static IEnumerable<AzureFinding> CheckZones(Field zones) => zones.Items.SelectMany(zone => zone.CheckOneOf("1", "2", "3"))
        .Concat(zones.Items.CheckDistinct(zone => (zone, zone.Known()), "a zone"));
}
