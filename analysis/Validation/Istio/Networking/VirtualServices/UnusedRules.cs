using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Routes and matches that never get a request, because earlier ones take it.</summary>
internal sealed class UnusedRules
{
    private readonly IReadOnlyList<JsonObject> routes;
    private readonly Findings findings;
    private readonly Dictionary<string, int> seen = [];
    private readonly List<PrefixMatch> prefixes = [];
    private bool hasCatchAll;

    private UnusedRules(IReadOnlyList<JsonObject> routes, Findings findings) => (this.routes, this.findings) = (routes, findings);

    public static void Check(
        IReadOnlyList<JsonObject> http, IReadOnlyList<JsonObject> tcp, IReadOnlyList<JsonObject> tls, Findings findings)
    {
        OverlappingPrefixes.Check(new UnusedRules(http, findings).CheckRoutes(), findings);
        new UnusedRules(tcp, findings).CheckRoutes();
        new UnusedRules(tls, findings).CheckRoutes();
    }

    /// <summary>That a match is part of an earlier one.</summary>
    public static string Ineffective(string route, string match, string earlier) =>
        $"virtualService rule {route} match {match} is not used (duplicate/overlapping match in rule {earlier})";

    // Returns the matches by the beginning of a path that are no repeats.
    private List<PrefixMatch> CheckRoutes()
    {
        foreach (var (index, route) in routes.Index())
        {
            var (name, matches) = (Name(route, index), route.Messages("match"));
            if (matches.Count == 0)
            {
                WarnIf(hasCatchAll, name, "only the last rule can have no matches");
                hasCatchAll = true;
                continue;
            }

            var repeats = matches.Index().Count(match => IsRepeat(index, name, match.Index, match.Item));
            WarnIf(repeats == matches.Count, name, "all matches used by prior rules");
        }

        return prefixes;
    }

    private bool IsRepeat(int route, string name, int number, JsonObject match)
    {
        WarnIf(hasCatchAll, name, "route without matches defined before");
        if (hasCatchAll)
        {
            return false;
        }

        if (seen.TryAdd(MatchIdentity.Of(match), route))
        {
            if (match.Message("uri").Text("prefix").Length > 0)
            {
                prefixes.Add(new PrefixMatch(name, Name(match, number), match));
            }

            return false;
        }

        var first = seen[MatchIdentity.Of(match)];
        findings.Warning(Ineffective(name, Name(match, number), Name(routes[first], first)));
        return true;
    }

    private void WarnIf(bool isUnused, string rule, string reason)
    {
        if (isUnused)
        {
            findings.Warning($"virtualService rule {rule} not used ({reason})");
        }
    }

    // Messages name a route or a match by its name, or else by its number.
    private static string Name(JsonObject named, int index) =>
        named.Text("name") is { Length: > 0 } name ? GoText.Quote(name) : FormattableString.Invariant($"#{index}");
}
