using System.Globalization;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Networks;

/// <summary>
/// One rule of a network security group (learn.microsoft.com/azure/virtual-network/network-security-groups-overview and
/// learn.microsoft.com/rest/api/virtualnetwork/security-rules/create-or-update).
/// </summary>
internal static class SecurityRuleRules
{
    private const int LeastPriority = 100;
    private const int MostPriority = 4096;
    private const int LongestDescription = 140;
    private const int LastPort = 65535;

    private static readonly ImmutableArray<string> Required = ["priority", "direction", "access", "protocol"];
    private static readonly ImmutableArray<string> Sides = ["source", "destination"];

    public static IEnumerable<AzureFinding> Check(Field rule) =>
        rule.IsUnknown() ? [] : Choices(rule).Concat(Sides.SelectMany(side => CheckSide(rule, side)));

    private static IEnumerable<AzureFinding> Choices(Field rule) => rule["priority"].CheckRange(LeastPriority, MostPriority)
        .Concat(rule["direction"].CheckOneOf("Inbound", "Outbound"))
        .Concat(rule["access"].CheckOneOf("Allow", "Deny"))
        .Concat(rule["protocol"].CheckOneOf("Tcp", "Udp", "Icmp", "Esp", "Ah", "*"))
        .Concat(Required.Where(name => rule.Lacks(name)).Select(name => rule[name].Says("is missing; a rule has one")))
        .Concat(rule["description"].Known() is { Length: > LongestDescription }
            ? new[] { rule["description"].Says(FormattableString.Invariant($"has more than {LongestDescription} characters; shorten it")) }
            : []);

    private static IEnumerable<AzureFinding> CheckSide(Field rule, string side) => CheckOneForm(
            rule, [$"{side}AddressPrefix", $"{side}AddressPrefixes", $"{side}ApplicationSecurityGroups"])
        .Concat(CheckOneForm(rule, [$"{side}PortRange", $"{side}PortRanges"]))
        .Concat(CheckAddress(rule[$"{side}AddressPrefix"]))
        .Concat(rule[$"{side}AddressPrefixes"].Items.SelectMany(CheckAddressOfMany))
        .Concat(CheckPorts(rule[$"{side}PortRange"]))
        .Concat(rule[$"{side}PortRanges"].Items.SelectMany(CheckPorts));

    private static IEnumerable<AzureFinding> CheckOneForm(Field rule, ImmutableArray<string> forms)
    {
        var given = forms.Select(name => rule[name]).Where(IsGiven).ToList();
        return given.Count switch
        {
            0 => [rule[forms[0]].Says($"is missing; set {string.Join(" or ", forms)}")],
            > 1 => [given[1].Says($"stands beside {given[0]}; set one of them")],
            _ => [],
        };
    }

    /// <summary>An empty text, and an empty list, say nothing.</summary>
    private static bool IsGiven(Field form) => form.Value is JsonArray list ? list.Count > 0 : form.Exists && form.Known() != "";

    private static IEnumerable<AzureFinding> CheckAddress(Field field) =>
        field.Known() is { Length: > 0 } text && text != "*" && LooksLikeAddress(text) && !IsAddress(text)
            ? [field.NotAllowed("'*', an address, a range such as 10.0.0.0/16, or a service tag")]
            : [];

    /// <summary>A list has no asterisk in it.</summary>
    private static IEnumerable<AzureFinding> CheckAddressOfMany(Field field) =>
        field.Known() == "*" ? [field.NotAllowed("an address, a range or a service tag: '*' stands alone")] : CheckAddress(field);

    /// <summary>Service tags begin with a letter and have no colon.</summary>
    private static bool LooksLikeAddress(string text) => !char.IsAsciiLetter(text[0]) || text.Contains(':', StringComparison.Ordinal);

    private static bool IsAddress(string text) => AddressRange.ParseAddress(text) is not null || AddressRange.Parse(text) is not null;

    private static IEnumerable<AzureFinding> CheckPorts(Field field) => field.Known() is { Length: > 0 } text && !IsPorts(text)
        ? [field.NotAllowed("'*', a port of 0 to 65535, or two with a '-' between them, the smaller first")]
        : [];

    private static bool IsPorts(string text) => text == "*" || text.Split('-') switch
    {
        [var port] => Port(port) is not null,
        [var first, var last] => Port(first) is { } least && Port(last) is { } most && least <= most,
        _ => false,
    };

    private static int? Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= LastPort ? port : null;
}
