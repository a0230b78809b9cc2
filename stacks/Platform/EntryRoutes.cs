using Payments.Infra.Components.Azure.Entry;
using Payments.Infra.Stacks.Settings.Cells;
using Payments.Infra.Stacks.Settings.Entry;

namespace Payments.Infra.Stacks.Platform;

/// <summary>Which host leads to which cell.</summary>
internal static class EntryRoutes
{
    /// <summary>Hosts of all tenants, sorted: one that moves keeps its certificate.</summary>
    /// <param name="entry">The stack.</param>
    public static ImmutableArray<string> HostsOf(ResolvedEntry entry) =>
        [.. entry.Cells.SelectMany(cell => cell.Held).Distinct(StringComparer.Ordinal).Select(entry.HostOf).Order(StringComparer.Ordinal)];

    /// <summary>The cells, each with the hosts of the tenants that it serves.</summary>
    /// <param name="entry">The stack.</param>
    public static ImmutableArray<FrontDoorCell> CellsOf(ResolvedEntry entry) => [.. entry.Cells.Select(cell => CellOf(cell, entry))];

    private static FrontDoorCell CellOf(Cell cell, ResolvedEntry entry)
    {
        var names = entry.NamesOf(cell);
        return new FrontDoorCell(cell.Name, cell.Host, GatewayLink.IdOf(names, entry.SubscriptionOf(cell)), names.Region)
        {
            Hosts = [.. cell.Tenants.Select(entry.HostOf).Order(StringComparer.Ordinal)],
        };
    }
}
