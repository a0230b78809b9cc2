using System.Text.RegularExpressions;

namespace Payments.Infra.Conformance.Tests.Comparison;

/// <summary>What <c>preview --diff</c> prints.</summary>
internal static partial class DiffText
{
    /// <summary>The text with the steps in alphabetical order: they come as they were registered, not below their parents.</summary>
    public static string Normalise(string text)
    {
        var lines = Lines.Of(text).TakeWhile(line => !line.StartsWith("Duration:", StringComparison.Ordinal)).ToList();
        var end = lines.FindIndex(line => line is "Resources:" or "    --outputs:--");
        end = end < 0 ? lines.Count : end;
        var steps = new List<string>();
        foreach (var line in lines[1..end])
        {
            if (steps.Count == 0 || Step().IsMatch(line))
            {
                steps.Add(line);
            }
            else
            {
                steps[^1] = $"{steps[^1]}\n{line}";
            }
        }

        return string.Join('\n', [lines[0], .. steps.Order(StringComparer.Ordinal), .. lines[end..].Where(line => line.Length > 0)]);
    }

    [GeneratedRegex(@"^(    )*(  |[+~=<>-]{1,2} ?)\S+: \([a-z-]+(\[retain\])?\)")]
    private static partial Regex Step();
}
