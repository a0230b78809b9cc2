using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>
/// Addresses that may reach a store (learn.microsoft.com/azure/storage/common/storage-network-security and
/// learn.microsoft.com/azure/key-vault/general/network-security):
/// only public ones can.
/// </summary>
internal static class FirewallRules
{
    private static readonly ImmutableArray<AddressRange> Private =
    [
        AddressRange.Parse("10.0.0.0/8")!, AddressRange.Parse("172.16.0.0/12")!, AddressRange.Parse("192.168.0.0/16")!,
    ];

    /// <summary>Findings about the rules of a store.</summary>
    /// <param name="rules">Its rules.</param>
    /// <param name="address">What the address of a rule is called there.</param>
    public static IEnumerable<AzureFinding> Check(Field rules, string address) => rules["defaultAction"].CheckOneOf("Allow", "Deny")
        .Concat(rules["ipRules"].Items.SelectMany(rule => CheckAddress(rule[address])));

    private static IEnumerable<AzureFinding> CheckAddress(Field field)
    {
        if (field.Known() is not { } text)
        {
            return [];
        }

        var range = AddressRange.Parse(text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/32");
        return range is null ? [field.NotAllowed("a public address, or a range such as 198.51.100.0/24")]
            : Private.Any(range.Overlaps) ? [field.Says($"{text} is private, and reaches no public endpoint; name public addresses, or use a "
                + $"private endpoint")]
            : [];
    }
}
