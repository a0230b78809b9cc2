using System.Text;

namespace Payments.Infra.Stacks.Tests.Azure.Costs;

/// <summary>The generated part of the page about Azure: what the stacks are paid for, in units, and what a subscription must have ready.</summary>
internal static class CostTables
{
    public const string Begin = "<!-- generated: units begin -->\n";
    public const string End = "<!-- generated: units end -->\n";

    private const string Feature = "--namespace Microsoft.Compute --name EncryptionAtHost";

    public static string Of(IReadOnlyList<(string Stack, PlannedObjects Planned)> stacks)
    {
        var text = new StringBuilder("\n");
        Table(text, "Processors", ["stack", "pool", "size", "nodes", "in an upgrade", "processors", "in an upgrade"], stacks.SelectMany(
            stack => PlannedPool.Of(stack.Planned).Select(pool => new[]
            {
                stack.Stack, $"`{pool.Name}`", pool.Size.Name, $"{pool.Min} to {pool.Max}", $"{pool.Peak}",
                $"{pool.Min * pool.Size.Processors} to {pool.Max * pool.Size.Processors}", $"{pool.Peak * pool.Size.Processors}",
            })));
        string[] quota = ["stack", "series", "at rest", "at most", "when all pools upgrade"];
        Table(text, "Quota of processors that must be free in the region", quota, stacks.SelectMany(
            stack => PlannedPool.Of(stack.Planned).GroupBy(pool => pool.Series).Select(series => new[]
            {
                stack.Stack, series.Key, $"{Sum(series, pool => pool.Min)}", $"{Sum(series, pool => pool.Max)}", $"{Sum(series, pool => pool.Peak)}",
            })));
        Table(text, "Disks in the cluster", ["stack", "of", "disks", "GiB each", "kind"], stacks.SelectMany(
            stack => PlannedDisk.All(stack.Planned).GroupBy(disk => (disk.Of, disk.GiB, disk.Kind)).Select(alike => new[]
            {
                stack.Stack, $"`{alike.Key.Of}`", $"{alike.Sum(disk => disk.Count)}", $"{alike.Key.GiB}", alike.Key.Kind,
            })));
        Table(text, "What else is paid for", ["", .. stacks.Select(stack => stack.Stack)], PaidUnits.Rows(stacks.Select(stack => stack.Planned).ToList()));
        text.Append("### Resource providers and features\n\n```console\n");
        foreach (var (stack, planned) in stacks)
        {
            text.Append($"# {stack}\n");
            if (ProviderNames.EncryptsAtHost(planned))
            {
                text.Append("$ az provider register --namespace Microsoft.Compute --wait\n").Append($"$ az feature register {Feature}\n")
                    .Append($"$ until az feature show {Feature} --query properties.state --output tsv | grep -qx Registered; do sleep 30; done\n");
            }

            text.Append($"$ for it in {string.Join(' ', ProviderNames.Of(planned))}; do az provider register --namespace Microsoft.$it --wait; done\n");
        }

        return text.Append("```\n\n").ToString();
    }

    private static int Sum(IEnumerable<PlannedPool> pools, Func<PlannedPool, int> nodes) => pools.Sum(pool => nodes(pool) * pool.Size.Processors);

    private static void Table(StringBuilder text, string title, string[] columns, IEnumerable<string[]> rows)
    {
        text.Append($"### {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var row in rows)
        {
            text.Append($"| {string.Join(" | ", row)} |\n");
        }

        text.Append('\n');
    }
}
