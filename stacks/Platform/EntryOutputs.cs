using Payments.Infra.Components.Azure.Entry;
using Payments.Infra.Stacks.Settings.Entry;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>What people look for in the stack of an entry.</summary>
internal static class EntryOutputs
{
    private const string Moving = "none: it moves";

    /// <summary>For each tenant its host and its cell.</summary>
    /// <param name="entry">The stack.</param>
    public static ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> TenantsOf(ResolvedEntry entry) => entry.Cells
        .SelectMany(cell => cell.Held)
        .Distinct(StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            tenant => tenant,
            tenant => ImmutableDictionary<string, string>.Empty
                .Add("host", entry.HostOf(tenant))
                .Add("cell", entry.Cells.FirstOrDefault(cell => cell.Tenants.Contains(tenant))?.Name ?? Moving),
            StringComparer.Ordinal);

    /// <summary>The records that the domain must have: an alias of each host, and a text by which Azure believes whose it is.</summary>
    /// <param name="frontDoor">The front door.</param>
    public static ImmutableSortedDictionary<string, Output<string>> RecordsOf(FrontDoor frontDoor) => frontDoor.Validations
        .SelectMany(host => new[]
        {
            KeyValuePair.Create(host.Key, Output.Format($"CNAME {frontDoor.EndpointHost}")),
            KeyValuePair.Create($"_dnsauth.{host.Key}", Output.Format($"TXT {host.Value}")),
        })
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>For each cell how whoever keeps it sees the connection that the front door has asked for, and approves it.</summary>
    /// <param name="entry">The stack.</param>
    public static ImmutableSortedDictionary<string, ImmutableDictionary<string, string>> ApprovalsOf(ResolvedEntry entry) => entry.Cells
        .ToImmutableSortedDictionary(
            cell => cell.Name,
            cell =>
            {
                var link = GatewayLink.Of(entry.NamesOf(cell));
                var service = $"--subscription {entry.SubscriptionOf(cell)} --resource-group {link.ResourceGroup} --type Microsoft.Network/privateLinkServices";
                var approval = $"--resource-name {link.Name} --name CONNECTION --description payments";
                return ImmutableDictionary<string, string>.Empty
                    .Add("list", $"az network private-endpoint-connection list {service} --name {link.Name} --query \"[].name\" --output tsv")
                    .Add("approve", $"az network private-endpoint-connection approve {service} {approval}");
            },
            StringComparer.Ordinal);
}
