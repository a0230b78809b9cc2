using Payments.Infra.Components.Azure;
using Payments.Infra.Stacks.Settings.Azure;
using Payments.Infra.Stacks.Settings.Entry;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Values of the shipped files that are good for a preview alone: an update with them would fail half-way, or let strangers in.</summary>
internal static class Placeholders
{
    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    /// <summary>Addresses that stand for others in documentation, and belong to nobody (RFC 5737).</summary>
    private static readonly ImmutableArray<AddressRange> Examples =
        [AddressRange.Parse("192.0.2.0/24"), AddressRange.Parse("198.51.100.0/24"), AddressRange.Parse("203.0.113.0/24")];

    /// <summary>Fails an update that has some; a preview may.</summary>
    /// <param name="azure">The section; null on a cluster that is there already.</param>
    /// <exception cref="RunException">Some are left.</exception>
    public static void Check(AzureSettings? azure)
    {
        Refuse(azure is null ? [] : In(azure));
    }

    /// <summary>Fails an update of an entry that has some; a preview may.</summary>
    /// <param name="entry">The section.</param>
    /// <exception cref="RunException">Some are left.</exception>
    public static void Check(EntrySettings entry) => Refuse(In(entry));

    /// <summary>Those of an entry.</summary>
    /// <param name="entry">The section.</param>
    internal static IEnumerable<string> In(EntrySettings entry) =>
        new[] { (Key: "subscription", Id: entry.Subscription), (Key: "tenant", Id: entry.Tenant) }
            .Concat(entry.CellSubscriptions.Select(cell => (Key: $"cellSubscriptions.{cell.Key}", Id: cell.Value)))
            .Where(id => id.Id == Nobody)
            .Select(id => $"payments:entry.{id.Key}: {Nobody} is nobody's; docs/cells.md says where yours is");

    private static void Refuse(IEnumerable<string> placeholders)
    {
        var left = Deployment.Instance.IsDryRun ? [] : placeholders.ToList();
        if (left.Count > 0)
        {
            throw new RunException($"Values that stand for yours are left:\n  {string.Join("\n  ", left)}");
        }
    }

    /// <summary>Those of a section.</summary>
    /// <param name="azure">The section.</param>
    internal static IEnumerable<string> In(AzureSettings azure)
    {
        var ids = new[] { ("subscription", azure.Subscription), ("tenant", azure.Tenant) }
            .Concat(azure.Administrators.Select((group, index) => ($"administrators[{index}]", group)));
        foreach (var (key, _) in ids.Where(id => id.Item2 == Nobody))
        {
            yield return $"payments:azure.{key}: {Nobody} is nobody's; docs/azure.md says where yours is";
        }

        foreach (var (index, range) in azure.AuthorizedRanges.Index().Where(entry => Examples.Any(example => example.Contains(entry.Item))))
        {
            yield return $"payments:azure.authorizedRanges[{index}]: {range} is an example; name the addresses of your offices and runners";
        }
    }
}
