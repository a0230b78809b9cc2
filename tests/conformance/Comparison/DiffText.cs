using System.Text.RegularExpressions;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>What <c>preview --diff</c> prints.</summary>
internal static partial class DiffText
{
    /// <summary>The text with the steps below the same parent in alphabetical order.</summary>
    public static string Normalise(string text)
    {
        var lines = Lines.Of(text).TakeWhile(line => !line.StartsWith("Duration:", StringComparison.Ordinal)).ToList();
        var end = lines.FindIndex(line => line == "Resources:" || line == "    --outputs:--");
        end = end < 0 ? lines.Count : end;
        var blocks = new List<(int Depth, string Text)>();
        foreach (var line in lines[..end])
        {
            if (Step().Match(line) is { Success: true } step)
            {
                blocks.Add((step.Groups["indent"].Length, line));
            }
            else if (blocks.Count == 0)
            {
                blocks.Add((int.MaxValue, line));
            }
            else
            {
                blocks[^1] = (blocks[^1].Depth, $"{blocks[^1].Text}\n{line}");
            }
        }

        return string.Join('\n', [TextTree.Nest(blocks).Sorted(), .. lines[end..]]).TrimEnd();
    }

    [GeneratedRegex(@"^(?<indent> *)(  |[+~=<>-]{1,2} ?)\S*: \([a-z-]+\)|^(?<indent> +)--outputs:--")]
    private static partial Regex Step();
}
