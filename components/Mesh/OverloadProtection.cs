using System.Globalization;
using Istio.Networking.V1Alpha3;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// A pod answers 429 to what is more than it can do, whoever asks: it depends on nothing outside the pod, so it holds
/// when everything else fails. What tenants are entitled to is another matter: see the tenants' quotas.
/// </summary>
internal static class OverloadProtection
{
    private const string Filter = "envoy.filters.http.local_ratelimit";
    private const string FilterType = "type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit";
    private const string Statistics = "overload";

    /// <summary>A short rush above the rate passes.</summary>
    private const int BurstFactor = 2;

    public static ConfigPatchArgs[] From(ServiceDefinition service, int perSecond) =>
    [
        ProxyPatches.FilterBeforeRouter(
            ConfigPatchMatchContext.SidecarInbound, Filter, new Dictionary<string, object> { ["@type"] = FilterType, ["stat_prefix"] = Statistics }),
        ProxyPatches.Routes(
            ConfigPatchMatchContext.SidecarInbound,
            string.Create(CultureInfo.InvariantCulture, $"inbound|http|{service.Port}"),
            new Dictionary<string, object>
            {
                ["typed_per_filter_config"] = new Dictionary<string, object> { [Filter] = Limit(perSecond) },
            }),
    ];

    private static Dictionary<string, object> Limit(int perSecond) => new()
    {
        ["@type"] = FilterType,
        ["stat_prefix"] = Statistics,
        ["token_bucket"] = new Dictionary<string, object>
        {
            ["max_tokens"] = perSecond * BurstFactor,
            ["tokens_per_fill"] = perSecond,
            ["fill_interval"] = "1s",
        },

        // Both are 0 percent when left out: the limit would be there and do nothing.
        ["filter_enabled"] = Always("overload_enabled"),
        ["filter_enforced"] = Always("overload_enforced"),
        ["response_headers_to_add"] = new[]
        {
            new Dictionary<string, object>
            {
                ["append_action"] = "OVERWRITE_IF_EXISTS_OR_ADD",
                ["header"] = new Dictionary<string, object> { ["key"] = "x-local-rate-limit", ["value"] = "true" },
            },
        },
    };

    private static Dictionary<string, object> Always(string key) => new()
    {
        ["runtime_key"] = key,
        ["default_value"] = new Dictionary<string, object> { ["numerator"] = 100, ["denominator"] = "HUNDRED" },
    };
}
