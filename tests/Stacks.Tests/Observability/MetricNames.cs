using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>The names of metrics in an expression of PromQL.</summary>
internal static partial class MetricNames
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "unless", "atan2", "bool", "offset", "inf", "nan", "start", "end", "by", "without", "on", "ignoring", "group_left", "group_right",
    };

    /// <summary>Operators that a list of labels follows, not of metrics.</summary>
    private static readonly HashSet<string> BeforeLabels =
        new(StringComparer.OrdinalIgnoreCase) { "by", "without", "on", "ignoring", "group_left", "group_right" };

    /// <summary>The names, each once. Those in a pattern of <c>__name__</c> count too, as far as it is a choice of names.</summary>
    /// <param name="expression">An expression that Prometheus takes.</param>
    public static IEnumerable<string> Of(string expression)
    {
        var tokens = Token().Matches(expression).Where(match => !string.IsNullOrWhiteSpace(match.Value)).Select(match => match.Value).ToList();
        return Names(tokens).Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(List<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var (token, next) = (tokens[at], at + 1 < tokens.Count ? tokens[at + 1] : "");
            if (token == "{")
            {
                var close = tokens.IndexOf("}", at);
                foreach (var name in Matched(tokens[at..close]))
                {
                    yield return name;
                }

                at = close;
            }
            else if (BeforeLabels.Contains(token) && next == "(")
            {
                at = tokens.IndexOf(")", at);
            }
            else if (Name().IsMatch(token) && next is not ("(" or "by" or "without") && !Words.Contains(token))
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<string> Matched(List<string> matchers)
    {
        var at = matchers.IndexOf("__name__");
        return at < 0 || at + 2 >= matchers.Count ? [] : Choices(matchers[at + 2][1..^1]);
    }

    /// <summary>The names of a pattern with choices in brackets: <c>a_(b|c)</c> is <c>a_b</c> and <c>a_c</c>.</summary>
    private static IEnumerable<string> Choices(string pattern) => Choice().Match(pattern) is { Success: true } choice
        ? choice.Groups[1].Value.Split('|').SelectMany(one => Choices(pattern[..choice.Index] + one + pattern[(choice.Index + choice.Length)..]))
        : pattern.Split('|');

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[[^\]]*\]|[0-9][0-9a-zA-Z.]*|[a-zA-Z_:][a-zA-Z0-9_:]*|=~|!~|!=|\s+|.
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("^[a-zA-Z_:][a-zA-Z0-9_:]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Choice();
}
