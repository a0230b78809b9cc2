using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>The values that a chart knows. Helm says nothing of others.</summary>
internal sealed partial class KnownValues
{
    /// <summary>What templates write as a whole into a file of the application, beside mentioning some keys of it.</summary>
    private static readonly HashSet<string> WrittenWhole = ["meshConfig", "grafana.ini", "external_services", "configs.cm"];

    private readonly JsonObject defaults;
    private readonly HashSet<string> mentioned;

    public KnownValues(ChartFolder chart)
    {
        defaults = chart.Defaults();
        mentioned = [.. chart.Templates().SelectMany(template => Mentions(template.Text).Select(path => template.Prefix + path))];
    }

    /// <summary>Paths of given values that the chart does not know.</summary>
    public IEnumerable<string> Unknown(JsonObject given) => Unknown(given, defaults, "");

    private static IEnumerable<string> Mentions(string template) => Mention().Matches(template).Select(match => match.Groups[1].Value.TrimEnd('.'))
        .Concat(Lookup().Matches(template).Select(match => match.Groups[1].Value.Replace("\" \"", ".", StringComparison.Ordinal)));

    private IEnumerable<string> Unknown(JsonObject given, JsonNode? known, string prefix)
    {
        foreach (var (key, value) in given)
        {
            var path = prefix + key;
            var isKnown = known is JsonObject map && map.ContainsKey(key);
            var isRead = mentioned.Any(read => read == path || read.StartsWith($"{path}.", StringComparison.Ordinal));
            if (!isKnown && !isRead)
            {
                yield return path;
            }
            else if (value is JsonObject { Count: > 0 } inner && !TakesAll(path, isKnown ? known![key] : null))
            {
                foreach (var unknown in Unknown(inner, isKnown ? known![key] : null, $"{path}."))
                {
                    yield return unknown;
                }
            }
        }
    }

    /// <summary>
    /// A map is taken whole where it is empty by default, or templates mention it: both, or one of them where templates mention nothing below it.
    /// </summary>
    private bool TakesAll(string path, JsonNode? known)
    {
        var (isEmpty, isMentioned) = (known is not JsonObject { Count: > 0 }, mentioned.Contains(path));
        return WrittenWhole.Contains(path)
            || isEmpty && isMentioned
            || (isEmpty || isMentioned) && !mentioned.Any(read => read.StartsWith($"{path}.", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\.Values\.([A-Za-z0-9_.]+)")]
    private static partial Regex Mention();

    /// <summary>Keys, a default, and what they are looked up in: <c>dig "a" "b" true .Values</c>.</summary>
    [GeneratedRegex(@"\bdig ""([A-Za-z0-9_]+(?:"" ""[A-Za-z0-9_]+)*)"" \S+ \$?\.Values\b")]
    private static partial Regex Lookup();
}
