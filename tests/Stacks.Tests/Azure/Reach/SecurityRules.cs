using System.Net;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure.Reach;

/// <summary>The rules of one security group, asked as Azure asks them: by priority, and at the end its own three.</summary>
/// <param name="group">The group, as planned.</param>
/// <param name="networks">Ranges that count as VirtualNetwork: the network's own and those connected with it.</param>
internal sealed class SecurityRules(PlannedResource group, string[] networks)
{
    private const string Any = "*";

    /// <summary>Whether the group lets a connection pass.</summary>
    /// <param name="direction">Inbound or Outbound.</param>
    /// <param name="from">Address, or the name that Azure has for where it comes from, such as Internet.</param>
    /// <param name="to">Address, or such a name.</param>
    /// <param name="port">Port of TCP.</param>
    public bool Allows(string direction, string from, string to, int port)
    {
        var rule = ((JsonArray)group.Inputs["securityRules"]!)
            .Select(rule => rule!)
            .Where(rule => (string?)rule["direction"] == direction)
            .OrderBy(rule => (int)rule["priority"]!)
            .FirstOrDefault(rule => Matches(rule, "source", from) && Matches(rule, "destination", to) && HasPort(rule, port));
        return rule is not null ? (string?)rule["access"] == "Allow" : AllowsByDefault(direction, from, to);
    }

    private bool AllowsByDefault(string direction, string from, string to) =>
        (IsIn("VirtualNetwork", from) && IsIn("VirtualNetwork", to)) || (direction == "Outbound" ? IsIn("Internet", to) : from == "AzureLoadBalancer");

    private bool Matches(JsonNode rule, string side, string address) =>
        ((string?)rule[$"{side}AddressPrefix"] is { } one && IsIn(one, address))
        || (rule[$"{side}AddressPrefixes"] is JsonArray many && many.Any(range => IsIn((string)range!, address)));

    private static bool HasPort(JsonNode rule, int port) =>
        (string?)rule["destinationPortRange"] is { } one
            ? one == Any || one == $"{port}"
            : ((JsonArray)rule["destinationPortRanges"]!).Any(range => (string?)range == $"{port}");

    /// <summary>Every service of Azure is on the internet too.</summary>
    private bool IsIn(string range, string address)
    {
        var isAddress = IPAddress.TryParse(address, out var ip);
        return range == Any || range == address || (range, isAddress) switch
        {
            ("VirtualNetwork", true) => networks.Any(network => IPNetwork.Parse(network).Contains(ip!)),
            ("Internet", true) => !networks.Any(network => IPNetwork.Parse(network).Contains(ip!)),
            ("Internet", false) => address is not ("VirtualNetwork" or "AzureLoadBalancer"),
            (_, true) when range.Contains('/', StringComparison.Ordinal) => IPNetwork.Parse(range).Contains(ip!),
            _ => false,
        };
    }
}
