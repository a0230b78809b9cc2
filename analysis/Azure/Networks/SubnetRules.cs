using System.Collections.Frozen;
using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Subnets, wherever they are declared (learn.microsoft.com/azure/virtual-network/virtual-networks-faq).</summary>
internal static class SubnetRules
{
    /// <summary>The longest prefix of a subnet of version 4: of eight addresses Azure keeps five.</summary>
    public const int Smallest = 29;

    /// <summary>The only prefix of a subnet of version 6.</summary>
    private const int Version6 = 64;

    /// <summary>
    /// The longest prefixes of subnets whose names Azure gives a meaning: learn.microsoft.com/azure/bastion/configuration-settings (subnet),
    /// learn.microsoft.com/azure/firewall/firewall-faq and learn.microsoft.com/azure/route-server/route-server-faq. A gateway's may be as small as any.
    /// </summary>
    private static readonly FrozenDictionary<string, int> SmallestByName = new Dictionary<string, int>
    {
        ["AzureBastionSubnet"] = 26,
        ["AzureFirewallManagementSubnet"] = 26,
        ["AzureFirewallSubnet"] = 26,
        ["RouteServerSubnet"] = 27,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ranges of subnets, wherever they are declared.</summary>
    public static IEnumerable<Field> RangesOf(Field subnet) => subnet["addressPrefixes"].Items.Prepend(subnet["addressPrefix"]).Where(range => range.Exists);

    public static IEnumerable<AzureFinding> Check(Field inputs) => Check(inputs, inputs["subnetName"].Known());

    /// <summary>Findings about a subnet.</summary>
    /// <param name="subnet">Its inputs.</param>
    /// <param name="name">Its name; null for one that is not known.</param>
    public static IEnumerable<AzureFinding> Check(Field subnet, string? name)
    {
        var smallest = SmallestByName.GetValueOrDefault(name ?? "", Smallest);
        return RangesOf(subnet).SelectMany(range => AddressRanges.Check(range).Concat(CheckSize(range, smallest, name)))
            .Concat(subnet["privateEndpointNetworkPolicies"].CheckOneOf("Disabled", "Enabled", "NetworkSecurityGroupEnabled", "RouteTableEnabled"))
            .Concat(subnet["delegations"].Items.CheckDistinct(item => (item["name"], item["name"].Known()), "a name"));
    }

    private static IEnumerable<AzureFinding> CheckSize(Field field, int smallest, string? name) => AddressRange.Parse(field.Known()) switch
    {
        { IsVersion4: true } range when range.Length > Smallest => [field.NotAllowed("a subnet of /29 or larger: Azure keeps five addresses of each")],
        { IsVersion4: true } range when range.Length > smallest =>
            [field.NotAllowed(string.Create(CultureInfo.InvariantCulture, $"/{smallest} or larger, which {name} needs"))],
        { IsVersion4: false, Length: not Version6 } => [field.NotAllowed("a subnet of version 6 of exactly /64")],
        _ => [],
    };
}
