using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A rate limit by a header that a token's claim becomes stands behind the filter that reads tokens.</summary>
internal sealed class ClaimOrderRule : IPatchRule
{
    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        var name = patch.Value.Text("name");
        if (patch.Target != "HTTP_FILTER" || !name.Contains("ratelimit", StringComparison.Ordinal) || !IsBeforeTokens(patch, proxies))
        {
            return [];
        }

        var claimed = proxies.All
            .SelectMany(proxy => Policies.For(proxy.Workload, proxies.Mesh, "RequestAuthentication"))
            .SelectMany(policy => policy.Messages("jwtRules"))
            .SelectMany(rule => rule.Messages("outputClaimToHeaders"))
            .Select(output => output.Text("header"));
        var counted = patch.Filter.Patches.SelectMany(other => Headers(other.Value));
        return
            from header in claimed.Intersect(counted, StringComparer.OrdinalIgnoreCase)
            select patch.Warning(
                "match.listener.filterChain.filter",
                $"puts {name} before {FilterNames.Tokens}, and limits by {header}, which no request has yet there",
                $"a place behind {FilterNames.Tokens}",
                $"Insert it before {FilterNames.Router}.");
    }

    private static bool IsBeforeTokens(Patch patch, PatchedProxies proxies)
    {
        var filters = proxies.HttpFilters(patch).ToList();
        var beside = patch.Match.Message("listener").Message("filterChain").Message("filter").Message("subFilter").Text("name");
        var (place, tokens) = (filters.IndexOf(beside), filters.IndexOf(FilterNames.Tokens));
        return tokens >= 0 && patch.Operation switch
        {
            "INSERT_FIRST" => true,
            "INSERT_BEFORE" => place <= tokens,
            "INSERT_AFTER" => beside.Length > 0 && place < tokens,
            _ => false,
        };
    }

    private static IEnumerable<string> Headers(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => entry.Key == "header_name" ? [entry.Value?.ToString() ?? ""] : Headers(entry.Value)),
        JsonArray list => list.SelectMany(Headers),
        _ => [],
    };
}
