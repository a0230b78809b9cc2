using Payments.Infra.Analysis.Azure.Networks;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>
/// Networks of clusters (learn.microsoft.com/azure/aks/concepts-network-cni-overview, concepts-network-ip-address-planning, azure-cni-powered-by-cilium,
/// nat-gateway and egress-outboundtype).
/// </summary>
internal static class ClusterNetworkRules
{
    /// <summary>A range of services must be smaller than this prefix's.</summary>
    private const int LargestServices = 12;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var network = inputs["networkProfile"];
        return CheckChoices(network).Concat(CheckFit(network)).Concat(CheckRanges(network)).Concat(CheckOutbound(inputs, network));
    }

    /// <summary>Ranges of services.</summary>
    public static IEnumerable<Field> ServicesOf(Field network) => Both(network, "serviceCidr", "serviceCidrs");

    /// <summary>Ranges of pods.</summary>
    public static IEnumerable<Field> PodsOf(Field network) => Both(network, "podCidr", "podCidrs");

    private static IEnumerable<Field> Both(Field network, string one, string many) =>
        network[many].Items.Concat([network[one]]).Where(range => range.Exists).DistinctBy(range => range.Text);

    private static IEnumerable<AzureFinding> CheckChoices(Field network) => network["networkPlugin"].CheckOneOf("azure", "kubenet", "none")
        .Concat(network["networkPluginMode"].CheckOneOf("overlay"))
        .Concat(network["networkDataplane"].CheckOneOf("azure", "cilium"))
        .Concat(network["networkPolicy"].CheckOneOf("none", "calico", "azure", "cilium"))
        .Concat(network["loadBalancerSku"].CheckOneOf("standard", "basic"))
        .Concat(network["outboundType"].CheckOneOf("loadBalancer", "userDefinedRouting", "managedNATGateway", "userAssignedNATGateway", "none", "block"));

    private static IEnumerable<AzureFinding> CheckFit(Field network)
    {
        var (plugin, mode, dataplane, policy) = (network["networkPlugin"], network["networkPluginMode"], network["networkDataplane"], network["networkPolicy"]);
        if (mode.Is("overlay") && plugin.Known() is not null && !plugin.Is("azure"))
        {
            yield return mode.Says("overlay is a mode of the plugin azure; set networkPlugin to azure, or leave the mode out");
        }

        if (dataplane.Is("cilium") && plugin.Known() is not null && !plugin.Is("azure"))
        {
            yield return dataplane.Says("cilium is a dataplane of the plugin azure; set networkPlugin to azure");
        }

        if (policy.Is("cilium") && !dataplane.IsUnknown() && !dataplane.Is("cilium"))
        {
            yield return policy.Says("policies of cilium need its dataplane; set networkDataplane to cilium");
        }

        if (dataplane.Is("cilium") && policy.Is("azure", "calico"))
        {
            yield return policy.Says("the dataplane cilium enforces policies itself; set networkPolicy to cilium");
        }

        if (policy.Is("azure") && plugin.Is("kubenet"))
        {
            yield return policy.Says("policies of azure need the plugin azure; set networkPolicy to calico, or networkPlugin to azure");
        }
    }

    private static IEnumerable<AzureFinding> CheckRanges(Field network)
    {
        var (services, pods) = (ServicesOf(network).ToList(), PodsOf(network).ToList());
        return services.Concat(pods).SelectMany(AddressRanges.CheckOfCluster)
            .Concat(services.Where(range => AddressRange.Parse(range.Known()) is { IsVersion4: true, Length: < LargestServices })
                .Select(range => range.NotAllowed("a range of /12 or smaller")))
            .Concat(from one in services
                    from other in pods
                    where AddressRange.Parse(one.Known()) is { } first && AddressRange.Parse(other.Known()) is { } second && first.Overlaps(second)
                    select one.Says($"{one.Text} overlaps the pods' range {other.Text}; choose another"))
            .Concat(CheckDns(network["dnsServiceIP"], services));
    }

    private static IEnumerable<AzureFinding> CheckDns(Field address, List<Field> services)
    {
        if (address.Known() is not { Length: > 0 } text)
        {
            return [];
        }

        if (AddressRange.ParseAddress(text) is not { } dns)
        {
            return [address.NotAllowed("an address of the services' range, such as 10.0.0.10")];
        }

        var ranges = services.Select(range => AddressRange.Parse(range.Known())).OfType<AddressRange>().ToList();
        return ranges.Count == 0 || ranges.Count < services.Count ? []
            : !ranges.Exists(range => range.Contains(dns)) ? [address.Says($"{text} is not in the services' range {services[0].Text}; choose an address "
                + $"that is")]
            : ranges.Exists(range => IsFirst(range, dns)) ? [address.Says($"{text} is the Kubernetes API's own, one of the first two of its range; "
                + $"choose another, such as the tenth")]
            : [];
    }

    /// <summary>The first address names the network, and the next is that of the service <c>kubernetes</c>.</summary>
    private static bool IsFirst(AddressRange range, System.Net.IPAddress address)
    {
        var (first, own) = (range.Exact.Start.GetAddressBytes(), address.GetAddressBytes());
        return first.AsSpan(..^1).SequenceEqual(own.AsSpan(..^1)) && own[^1] - first[^1] is 0 or 1;
    }

    private static IEnumerable<AzureFinding> CheckOutbound(Field inputs, Field network)
    {
        var outbound = network["outboundType"];
        var pools = inputs["agentPoolProfiles"];
        var hasSubnet = pools.Items.Any(pool => pool["vnetSubnetID"].Exists);
        return (outbound.Is("managedNATGateway") && hasSubnet
                ? new[] { outbound.Says("AKS makes no NAT gateway for a subnet of one's own; set outboundType to userAssignedNATGateway") }
                : [])
            .Concat(outbound.Is("userAssignedNATGateway", "userDefinedRouting") && !hasSubnet && pools.Count > 0 && !pools.IsPartlyUnknown()
                ? [outbound.Says($"{outbound.Text} is set up at a subnet of one's own; set agentPoolProfiles[0].vnetSubnetID, or outboundType to loadBalancer")]
                : [])
            .Concat(network["loadBalancerProfile"].Count > 0 && outbound.Known() is not null && !outbound.Is("loadBalancer")
                ? [network["loadBalancerProfile"].Says("counts only where outboundType is loadBalancer; remove it")]
                : []);
    }
}
