using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>Ranges of addresses that networks have, and that clusters give to pods and services.</summary>
internal static class AddressRanges
{
    /// <summary>
    /// Ranges that no network can have (learn.microsoft.com/azure/virtual-network/virtual-networks-faq: multicast, broadcast, loopback, link-local and
    /// Azure's own DNS).
    /// </summary>
    private static readonly ImmutableArray<AddressRange> OfNobody =
        [Range("127.0.0.0/8"), Range("168.63.129.16/32"), Range("169.254.0.0/16"), Range("224.0.0.0/4"), Range("255.255.255.255/32")];

    /// <summary>Ranges that AKS keeps for itself beside (learn.microsoft.com/azure/aks/concepts-network-ip-address-planning).</summary>
    private static readonly ImmutableArray<AddressRange> OfClusters =
        [Range("169.254.0.0/16"), Range("172.30.0.0/16"), Range("172.31.0.0/16"), Range("192.0.2.0/24")];

    /// <summary>Findings about a range of a network or a subnet.</summary>
    public static IEnumerable<AzureFinding> Check(Field field) => CheckForm(field).Concat(CheckReserved(field, OfNobody, "which Azure keeps for itself"));

    /// <summary>Findings about a range that a cluster gives to pods or services.</summary>
    public static IEnumerable<AzureFinding> CheckOfCluster(Field field) =>
        CheckForm(field).Concat(CheckReserved(field, OfClusters, "which AKS keeps for itself"));

    /// <summary>The finding that a text is no range, or that bits stand behind its prefix: Azure's error is InvalidCIDRNotation.</summary>
    private static IEnumerable<AzureFinding> CheckForm(Field field) => field.Known() is not { } text ? []
        : AddressRange.Parse(text) is not { } range ? [field.NotAllowed("a range of addresses, such as 10.0.0.0/16")]
        : range.IsExact ? []
        : [field.NotAllowed(string.Create(CultureInfo.InvariantCulture, $"{range.Exact}: the address has bits behind the first {range.Length}"))];

    private static IEnumerable<AzureFinding> CheckReserved(Field field, ImmutableArray<AddressRange> reserved, string why) =>
        AddressRange.Parse(field.Known()) is { } range
            ? reserved.Where(range.Overlaps).Take(1).Select(other => field.Says($"{range} overlaps {other}, {why}; choose another"))
            : [];

    private static AddressRange Range(string text) => AddressRange.Parse(text)!;
}
