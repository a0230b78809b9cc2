using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes the table whose first column is the tree of resources.</summary>
internal static class ResourceTree
{
    /// <summary>With a column behind it, the plan's column has room for its longest words.</summary>
    private const int WidestPlan = 9;

    public static void Write(Plan plan, ITextSink sink)
    {
        var rows = Rows(plan);
        var hasInfo = rows.Any(row => row.Info.Length > 0);
        var header = new Row("", "Type", "Name", "Plan", "Info", TextStyle.Heading);
        var table = rows.Prepend(header).Select(row => row.Cells(hasInfo)).ToList();
        var widths = Enumerable.Range(0, table[0].Length).Select(column => table.Max(cells => cells[column].Length)).ToArray();
        foreach (var (row, cells) in rows.Prepend(header).Zip(table))
        {
            sink.Write($" {row.Mark,-2}  ", row.Style);
            var line = string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
            sink.Write(line + "\n", row == header ? TextStyle.Heading : TextStyle.Plain);
        }
    }

    /// <summary>The resources in the order of the tree, each with its messages; those of the program stand at the stack.</summary>
    public static ImmutableArray<(string Owner, ImmutableArray<Diagnostic> Diagnostics)> Owners(Plan plan)
    {
        var byUrn = plan.Diagnostics.ToLookup(diagnostic => diagnostic.Urn);
        var root = plan.Steps.FirstOrDefault(step => step.State.Type == Urns.StackType)?.State;
        var rootName = $"{plan.Stack.Project.Name}-{plan.Stack.Stack}";
        var planned = Walk(plan).Select(node => node.Step.State).ToList();
        var unplanned = byUrn.Select(group => group.Key).Where(urn => urn.Length > 0 && planned.All(state => state.Urn != urn)).Order(StringComparer.Ordinal);
        return
        [
            ($"{Urns.StackType} ({rootName})", [.. byUrn[""], .. root is null ? [] : byUrn[root.Urn]]),
            .. planned.Where(state => state != root).Select(state => ($"{TypeNames.Short(state.Type)} ({state.Name})", byUrn[state.Urn].ToImmutableArray())),
            .. unplanned.Select(urn => ($"{TypeNames.Short(Urns.TypeOf(urn))} ({Urns.NameOf(urn)})", byUrn[urn].ToImmutableArray())),
        ];
    }

    private static List<Row> Rows(Plan plan)
    {
        var owners = Owners(plan);
        var nodes = Walk(plan);
        var rows = nodes.Select((node, index) => new Row(
            node.Step.Operation.Mark(),
            node.Branch + TypeNames.Short(node.Step.State.Type),
            node.Step.State.Name,
            node.Step.Operation.WireName(),
            DiagnosticText.Count(owners[index].Diagnostics),
            node.Step.Operation.Style())).ToList();
        if (nodes.Length == 0)
        {
            rows.Add(
                new Row("", Urns.StackType, $"{plan.Stack.Project.Name}-{plan.Stack.Stack}", "", DiagnosticText.Count(owners[0].Diagnostics), TextStyle.Plain));
        }

        return rows;
    }

    private static ImmutableArray<(PlanStep Step, string Branch)> Walk(Plan plan)
    {
        var known = plan.Steps.Select(step => step.State.Urn).ToHashSet(StringComparer.Ordinal);
        var children = plan.Steps.ToLookup(step => known.Contains(step.State.Parent) ? step.State.Parent : "");
        var rows = ImmutableArray.CreateBuilder<(PlanStep, string)>(plan.Steps.Length);
        foreach (var root in children[""])
        {
            rows.Add((root, ""));
            AddChildren(root, "");
        }

        return rows.ToImmutable();

        void AddChildren(PlanStep parent, string indent)
        {
            var all = children[parent.State.Urn].ToList();
            foreach (var child in all)
            {
                var isLast = child == all[^1];
                rows.Add((child, indent + (isLast ? "└─ " : "├─ ")));
                AddChildren(child, indent + (isLast ? "   " : "│  "));
            }
        }
    }

    private sealed record Row(string Mark, string Type, string Name, string Plan, string Info, TextStyle Style)
    {
        public string[] Cells(bool withInfo) => withInfo ? [Type, Name, Plan.PadRight(WidestPlan), Info] : [Type, Name, Plan];
    }
}
