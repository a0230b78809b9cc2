using System.Globalization;
using System.Text;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>The first page: which file shows what, and which requirement asks for it.</summary>
internal static class EvidenceIndex
{
    /// <summary>Its text.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="day">The day that the evidence is of; null for none.</param>
    /// <param name="tables">The tables.</param>
    public static string Write(string stack, DateOnly? day, ImmutableArray<EvidenceTable> tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Evidence of stack {stack}\n\n");
        text.Append(day is { } date ? $"Of {date.ToString("O", CultureInfo.InvariantCulture)}. " : "");
        text.Append("Made from the plan of the stack, offline: it shows what an update leads to, not what somebody changed by hand since.\n\n");
        text.Append("| file | shows | rows |\n|---|---|---|\n");
        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{table.File}]({table.File}) | {table.Title} | {table.Rows.Length} |\n");
        }

        text.Append("| [evidence.json](evidence.json) | The same for programs, with the SHA-256 of each file | |\n\n");
        text.Append("## PCI DSS 4.0.1\n\n| requirement | about | see | what is left to show |\n|---|---|---|---|\n");
        foreach (var requirement in Requirement.All)
        {
            var files = requirement.Files.Select(name => tables.Any(table => table.Name == name) ? $"{name}.csv" : $"{name}.csv (needs --against)");
            text.Append(CultureInfo.InvariantCulture, $"| {requirement.Number} | {requirement.Topic} | {string.Join(", ", files)} | {requirement.Left} |\n");
        }

        AppendGaps(text, tables);
        return text.ToString();
    }

    private static void AppendGaps(StringBuilder text, ImmutableArray<EvidenceTable> tables)
    {
        var gaps = tables.SelectMany(table => table.Rows)
            .Where(row => row.Contains(FlowTable.Unsaid))
            .Select(row => $"- {row[0]} to {row[1]}: {row[3]}\n").ToList();
        if (gaps.Count > 0)
        {
            text.Append("\n## Gaps\n\nFlows that the catalogue gives no owner or reason:\n\n");
            gaps.ForEach(gap => text.Append(gap));
        }
    }
}
