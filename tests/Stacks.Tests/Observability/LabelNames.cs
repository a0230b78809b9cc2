using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>The names of labels in an expression of PromQL.</summary>
internal static partial class LabelNames
{
    /// <summary>The names, each once: those that select series, and those that results are grouped or matched by.</summary>
    /// <param name="expression">An expression that Prometheus takes.</param>
    public static IEnumerable<string> Of(string expression) => Matcher().Matches(expression).Select(match => match.Groups[1].Value)
        .Concat(Grouping().Matches(expression).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)))
        .Where(label => label.Length > 0 && label != "__name__")
        .Distinct()
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("""[{,]\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(?:=~|!~|!=|=)\s*["']""")]
    private static partial Regex Matcher();

    [GeneratedRegex(@"\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Grouping();
}
