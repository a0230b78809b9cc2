using System.Globalization;
using System.Text;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes the table whose first column is the tree of resources.</summary>
internal static class ResourceTree
{
    /// <summary>With a column behind it, the plan's column has room for the dots that show work in progress.</summary>
    private const int PlanMargin = 3;

    private const int ColumnMargin = 2;

    private const string Cut = "…";

    private static readonly string[] Header = ["Type", "Name", "Plan", "Info"];

    /// <summary>Writes the table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sink">Where it goes.</param>
    /// <param name="width">Columns of the terminal, at which rows are cut; null for all of them.</param>
    public static void Write(Plan plan, ITextSink sink, int? width)
    {
        var nodes = Walk(TreeRows.Of(plan));
        var table = nodes.Select(node => new[] { node.Branch + node.Row.Type, node.Row.Name, node.Row.Plan, node.Row.Info }).Prepend(Header).ToList();
        var hasInfo = table.Skip(1).Any(cells => cells[3].Length > 0);
        var widths = Enumerable.Range(0, Header.Length).Select(column => table.Max(cells => WidthOf(cells[column]))).ToArray();
        if (hasInfo)
        {
            widths[2] += PlanMargin;
        }

        foreach (var (index, cells) in table.Index())
        {
            var row = index == 0 ? null : nodes[index - 1].Row;
            var mark = $" {row?.Mark,-2}  ";
            var shown = cells.Take(hasInfo ? Header.Length : Header.Length - 1)
                .Select((cell, column) => cell + new string(' ', widths[column] - WidthOf(cell) + ColumnMargin)).ToList();
            sink.Write(mark, row?.Style ?? TextStyle.Heading);
            WriteLine(Fitted(string.Concat(shown).TrimEnd(), width - mark.Length), row, shown[0].Length + shown[1].Length, sink);
        }
    }

    /// <summary>Writes a row; what is planned has the colour of the operation.</summary>
    private static void WriteLine(string line, TreeRow? row, int plan, ITextSink sink)
    {
        if (row is null || row.Plan.Length == 0 || line.Length < plan + row.Plan.Length)
        {
            sink.Write(line + "\n", row is null ? TextStyle.Heading : TextStyle.Plain);
            return;
        }

        sink.Write(line[..plan]);
        sink.Write(line.Substring(plan, row.Plan.Length), row.Style);
        sink.Write(line[(plan + row.Plan.Length)..] + "\n");
    }

    /// <summary>The letters that a reader sees: what belongs to a letter, such as an accent of its own, has no width.</summary>
    private static int WidthOf(string cell) => Ascii.IsValid(cell) ? cell.Length : new StringInfo(cell).LengthInTextElements;

    private static string Fitted(string line, int? width) =>
        width is { } columns && line.Length > columns ? line[..Math.Max(0, columns - Cut.Length)] + Cut : line;

    /// <summary>The rows that are shown: those worth it, the first, and all above them.</summary>
    private static List<(TreeRow Row, string Branch)> Walk(ImmutableArray<TreeRow> rows)
    {
        var known = rows.Select(row => row.Urn).ToHashSet(StringComparer.Ordinal);
        var root = rows[0];
        var children = rows.Skip(1).ToLookup(row => known.Contains(row.Parent) && row.Parent != row.Urn ? row.Parent : root.Urn);
        var shown = new HashSet<TreeRow>(ReferenceEqualityComparer.Instance);
        Mark(root);
        var nodes = new List<(TreeRow, string)> { (root, "") };
        AddChildren(root, "");
        return nodes;

        bool Mark(TreeRow row)
        {
            // All of them: whether one is shown does not end the search.
            var below = children[row.Urn].Count(Mark);
            if (row.IsShown || below > 0)
            {
                shown.Add(row);
                return true;
            }

            return false;
        }

        void AddChildren(TreeRow parent, string indent)
        {
            var all = children[parent.Urn].Where(shown.Contains).ToList();
            foreach (var child in all)
            {
                var isLast = ReferenceEquals(child, all[^1]);
                nodes.Add((child, indent + (isLast ? "└─ " : "├─ ")));
                AddChildren(child, indent + (isLast ? "   " : "│  "));
            }
        }
    }
}
