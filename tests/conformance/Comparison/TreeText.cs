namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>The tree that a preview prints on a terminal, with what follows it.</summary>
internal static class TreeText
{
    private const string Diagnostics = "Diagnostics:";
    private const int TreeStart = 5;

    private static readonly string[] Branches = ["├─ ", "└─ ", "│  ", "   "];
    private static readonly string[] Sections = [Diagnostics, "Outputs:", "Resources:"];

    /// <summary>The text with siblings, and messages of different resources, in alphabetical order.</summary>
    public static string Normalise(string text)
    {
        var lines = Lines.Of(text);
        var tree = lines.TakeWhile(line => line.Length > 0 && !Sections.Contains(line)).ToList();
        var rows = TextTree.Nest(tree.Skip(2).Select(Row)).Sorted();
        return string.Join('\n', tree.Take(2).Append(rows).Append(NormaliseEnd(text)));
    }

    /// <summary>What follows the tree, or the log that stands in its place without a terminal; the duration is left out.</summary>
    public static string NormaliseEnd(string text)
    {
        var lines = Lines.Of(text)
            .SkipWhile(line => !Sections.Contains(line))
            .TakeWhile(line => !line.StartsWith("Duration:", StringComparison.Ordinal))
            .ToList();
        if (lines is not [Diagnostics, ..])
        {
            return string.Join('\n', lines).TrimEnd();
        }

        var end = lines.FindIndex(1, Sections.Contains);
        end = end < 0 ? lines.Count : end;
        var messages = TextTree.Nest(lines[1..end].ConvertAll(line => (line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ' ? 0 : 1, line))
            .Aggregate(new List<(int Depth, string Text)>(), AppendMessage));
        return string.Join('\n', [Diagnostics, messages.Sorted(), .. lines[end..]]).TrimEnd();
    }

    /// <summary>A row without its branches: the depth says as much, and its last two columns stay where they are.</summary>
    private static (int Depth, string Text) Row(string row)
    {
        var depth = 0;
        var rest = row.Length > TreeStart ? row[TreeStart..] : "";
        while (Branches.FirstOrDefault(branch => rest.StartsWith(branch, StringComparison.Ordinal)) is { } found)
        {
            depth++;
            rest = rest[found.Length..];
        }

        return (depth, $"{row[..Math.Min(TreeStart, row.Length)]}{new string(' ', 3 * depth)}{rest}");
    }

    /// <summary>The messages of one resource are one text; those of a program's two outputs come in no fixed order.</summary>
    private static List<(int Depth, string Text)> AppendMessage(List<(int Depth, string Text)> owners, (int Depth, string Text) line)
    {
        if (line.Depth == 0)
        {
            owners.Add(line);
        }
        else if (line.Text.Length > 0)
        {
            var lines = owners[^1].Text.Split('\n');
            owners[^1] = (0, string.Join('\n', [lines[0], .. lines.Skip(1).Append(line.Text).Order(StringComparer.Ordinal)]));
        }

        return owners;
    }
}
