using System.Collections.Frozen;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

/// <summary>Whether a patch's match is of the kind of object it applies to.</summary>
internal static class EnvoyFilterMatch
{
    private const string ConnectionManager = "envoy.filters.network.http_connection_manager";

    private static readonly ImmutableArray<string> ObjectKinds = ["listener", "routeConfiguration", "cluster", "waypoint"];

    private static readonly FrozenDictionary<string, string> CanonicalNames = new Dictionary<string, string>
    {
        ["envoy.buffer"] = "envoy.filters.http.buffer",
        ["envoy.client_ssl_auth"] = "envoy.filters.network.client_ssl_auth",
        ["envoy.cors"] = "envoy.filters.http.cors",
        ["envoy.csrf"] = "envoy.filters.http.csrf",
        ["envoy.ext_authz"] = "envoy.filters.http.ext_authz",
        ["envoy.fault"] = "envoy.filters.http.fault",
        ["envoy.grpc_http1_bridge"] = "envoy.filters.http.grpc_http1_bridge",
        ["envoy.grpc_json_transcoder"] = "envoy.filters.http.grpc_json_transcoder",
        ["envoy.grpc_web"] = "envoy.filters.http.grpc_web",
        ["envoy.gzip"] = "envoy.filters.http.gzip",
        ["envoy.health_check"] = "envoy.filters.http.health_check",
        ["envoy.http_connection_manager"] = ConnectionManager,
        ["envoy.http_dynamo_filter"] = "envoy.filters.http.dynamo",
        ["envoy.ip_tagging"] = "envoy.filters.http.ip_tagging",
        ["envoy.listener.http_inspector"] = "envoy.filters.listener.http_inspector",
        ["envoy.listener.original_dst"] = "envoy.filters.listener.original_dst",
        ["envoy.listener.original_src"] = "envoy.filters.listener.original_src",
        ["envoy.listener.proxy_protocol"] = "envoy.filters.listener.proxy_protocol",
        ["envoy.listener.tls_inspector"] = "envoy.filters.listener.tls_inspector",
        ["envoy.lua"] = "envoy.filters.http.lua",
        ["envoy.mongo_proxy"] = "envoy.filters.network.mongo_proxy",
        ["envoy.rate_limit"] = "envoy.filters.http.ratelimit",
        ["envoy.ratelimit"] = "envoy.filters.network.ratelimit",
        ["envoy.redis_proxy"] = "envoy.filters.network.redis_proxy",
        ["envoy.router"] = "envoy.filters.http.router",
        ["envoy.squash"] = "envoy.filters.http.squash",
        ["envoy.tcp_proxy"] = "envoy.filters.network.tcp_proxy",
    }.ToFrozenDictionary();

    /// <summary>Checks the match of a patch.</summary>
    /// <returns>Whether the patch is worth reading on.</returns>
    public static bool Check(string target, JsonObject? match, Findings findings)
    {
        var objects = ObjectKinds.FirstOrDefault(kind => match.Has(kind));
        switch (target)
        {
            case "LISTENER" or "FILTER_CHAIN" or "NETWORK_FILTER" or "HTTP_FILTER" when objects is not null:
                return CheckListener(target, objects == "listener" ? match.Message("listener") : null, findings);
            case "ROUTE_CONFIGURATION" or "VIRTUAL_HOST" or "HTTP_ROUTE" when objects is not (null or "routeConfiguration"):
                findings.Error("Envoy filter: applyTo for http route class objects cannot have non route configuration match");
                return true;
            case "CLUSTER" when objects is not (null or "cluster"):
                findings.Error("Envoy filter: applyTo for cluster class objects cannot have non cluster match");
                return true;
            default:
                return true;
        }
    }

    private static bool CheckListener(string target, JsonObject? listener, Findings findings)
    {
        if (listener is null)
        {
            findings.Error("Envoy filter: applyTo for listener class objects cannot have non listener match");
            return false;
        }

        if (listener.Message("filterChain").Message("filter") is not { } filter)
        {
            return true;
        }

        if (target is "LISTENER" or "FILTER_CHAIN")
        {
            findings.Warning($"Envoy filter: filter match has no effect when used with {target}");
        }

        if (FilterProblem(target, filter) is { } problem)
        {
            findings.Error($"Envoy filter: {problem}");
            return false;
        }

        WarnOfOldName(filter.Text("name"), findings);
        WarnOfOldName(filter.Message("subFilter").Text("name"), findings);
        return true;
    }

    private static string? FilterProblem(string target, JsonObject filter) =>
        filter.Text("name").Length == 0 ? "filter match has no name to match on"
        : filter.Message("subFilter") is not { } subFilter ? null
        : target != "HTTP_FILTER" ? "subfilter match can be used with applyTo HTTP_FILTER only"
        : filter.Text("name") is not (ConnectionManager or "envoy.http_connection_manager") ? $"subfilter match requires filter match with {ConnectionManager}"
        : subFilter.Text("name").Length == 0 ? "subfilter match has no name to match on"
        : null;

    private static void WarnOfOldName(string name, Findings findings)
    {
        if (CanonicalNames.TryGetValue(name, out var canonical))
        {
            findings.Warning($"using deprecated filter name {GoText.Quote(name)}; use {GoText.Quote(canonical)} instead");
        }
    }
}
