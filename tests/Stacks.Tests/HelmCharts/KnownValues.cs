using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>The values that a chart knows. Helm says nothing of others.</summary>
internal sealed partial class KnownValues
{
    /// <summary>What templates write as a whole into a file of the application, beside mentioning some keys of it.</summary>
    private static readonly HashSet<string> WrittenWhole = ["meshConfig", "grafana.ini", "external_services"];

    private readonly JsonObject defaults;
    private readonly HashSet<string> mentioned;

    public KnownValues(ChartFolder chart)
    {
        defaults = chart.Defaults();
        mentioned = [.. chart.Templates()
            .SelectMany(template => Mention().Matches(template.Text).Select(match => template.Prefix + match.Groups[1].Value.TrimEnd('.')))];
    }

    /// <summary>Paths of given values that the chart does not know.</summary>
    public IEnumerable<string> Unknown(JsonObject given) => Unknown(given, defaults, "");

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
}
