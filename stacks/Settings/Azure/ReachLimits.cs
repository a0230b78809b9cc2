using System.Text.RegularExpressions;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Rules for the way out, and for names and addresses that others keep.</summary>
internal static partial class ReachLimits
{
    /// <summary>Bits that a range on the internet must fix: more addresses are no list.</summary>
    private const int WidestListed = 16;

    private const string PostgresKey = "postgres";
    private const string PostgresZone = ".postgres.database.azure.com";

    /// <summary>Problems of those settings.</summary>
    /// <param name="azure">The section.</param>
    /// <param name="exposure">Who reaches the gateway.</param>
    public static IEnumerable<SettingProblem> Problems(AzureSettings azure, GatewayExposure exposure) =>
        FirewallProblems(azure, exposure).Concat(ListProblems(azure)).Concat(ZoneProblems(azure)).Concat(ServerProblems(azure.Network));

    private static IEnumerable<SettingProblem> FirewallProblems(AzureSettings azure, GatewayExposure exposure)
    {
        const string Path = "network.firewall";
        var address = azure.Network.Firewall;
        if (address.Length == 0)
        {
            yield break;
        }

        if (!AddressRange.TryParse($"{address}/32", null, out var range))
        {
            yield return new SettingProblem(Path, $"\"{address}\" is not allowed; expected an address, such as 10.0.1.4");
        }
        else if (!azure.Network.Peers.Any(peer => peer.Contains(range)))
        {
            yield return new SettingProblem(Path, $"{address} is in none of network.peers, and nothing would reach it; name the network that it is in there");
        }

        if (exposure == GatewayExposure.Public)
        {
            yield return new SettingProblem(
                Path, "answers of a public gateway would leave through it, and callers would not know them; set payments:mesh.ingress.exposure to internal");
        }
    }

    private static IEnumerable<SettingProblem> ListProblems(AzureSettings azure)
    {
        foreach (var (index, range) in azure.Network.CardDataEgress.Index())
        {
            var path = $"network.cardDataEgress[{index}]";
            if (AddressLimits.IsPrivate(range))
            {
                yield return new SettingProblem(
                    path, $"{range} is private, and connected networks are reached anyway; name a range on the internet, or remove it");
            }
            else if (range.Prefix < WidestListed)
            {
                yield return new SettingProblem(
                    path, $"{range} is no list of few; name the ranges of the banks and card schemes themselves, each a /{WidestListed} or smaller");
            }
        }

        if (!azure.Network.CardDataEgress.IsEmpty && azure is not { Effective: { SeparatesPools: true, MirrorsImages: true }, Network.Firewall: "" })
        {
            yield return new SettingProblem(
                "network.cardDataEgress",
                "has no effect: nodes with card data reach everything in the development baseline, with images.thirdParty upstream, and what a firewall lets "
                + "through; remove it, or change that");
        }
    }

    private static IEnumerable<SettingProblem> ZoneProblems(AzureSettings azure)
    {
        var needed = PrivateZones.Needed(azure.Region, $"…{PostgresZone}").ToDictionary(zone => zone.Key, zone => zone.Name);
        foreach (var (key, id) in azure.Network.PrivateZones)
        {
            var path = $"network.privateZones.{key}";
            if (!azure.Effective.IsPrivate)
            {
                yield return new SettingProblem(path, "has no effect without private connections; remove it, or set baseline to regulated");
            }
            else if (!needed.TryGetValue(key, out var name))
            {
                yield return SettingProblem.UnknownKey("network.privateZones", key, [.. needed.Keys]);
            }
            else if (ZoneId().Match(id) is not { Success: true } match
                || !(key == PostgresKey ? match.Groups["name"].Value.EndsWith(PostgresZone, StringComparison.Ordinal) : match.Groups["name"].Value == name))
            {
                yield return new SettingProblem(
                    path, $"\"{id}\" is not allowed; expected /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/privateDnsZones/{name}");
            }
        }
    }

    private static IEnumerable<SettingProblem> ServerProblems(AddressPlan network) =>
        from entry in network.NameServers.Index()
        where !AddressRange.TryParse($"{entry.Item}/32", null, out _)
        select new SettingProblem($"network.nameServers[{entry.Index}]", $"\"{entry.Item}\" is not allowed; expected an address, such as 10.0.1.5");

    [GeneratedRegex("^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft[.]Network/privateDnsZones/(?<name>[^/]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex ZoneId();
}
