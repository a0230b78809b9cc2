using System.Text;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Evidence;

/// <summary>A table of evidence.</summary>
/// <param name="Name">Name of its file, without its ending.</param>
/// <param name="Title">What it shows, a line.</param>
/// <param name="Heads">Names of its columns.</param>
/// <param name="Rows">Its rows, in their order.</param>
internal sealed record EvidenceTable(string Name, string Title, ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Name of its file.</summary>
    public string File => $"{Name}.csv";

    /// <summary>The table as comma-separated values (RFC 4180), with line feeds.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Heads))
        {
            text.Append(string.Join(',', row.Select(Cell))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The table as a list of objects.</summary>
    public JsonArray ToJson() => [.. Rows.Select(row => new JsonObject(
        Heads.Zip(row).Select(cell => KeyValuePair.Create<string, JsonNode?>(cell.First, cell.Second))))];

    /// <summary>A text that a spreadsheet would take for a formula gets a mark before it.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\n\r") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
