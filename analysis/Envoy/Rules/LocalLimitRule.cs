using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A local rate limit counts and refuses: left out, both are for 0 percent of the requests.</summary>
internal sealed class LocalLimitRule : IPatchRule
{
    private const string Limit = "envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit";

    private static readonly ImmutableArray<string> Shares = ["filter_enabled", "filter_enforced"];

    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (patch.Value is not { } value || EnvoyPatchValue.MessageOf(patch.Target) is not { } message)
        {
            return [];
        }

        return
            from part in EnvoyParts.Of(message, value, "patch.value")
            where part.Message.Name == Limit && Has(part, "token_bucket")
            from share in Shares
            where !Has(part, share)
            select patch.Warning(
                $"{part.Path}.{share}",
                "is missing, which means 0 percent, so nothing is limited",
                "a share of the requests",
                "Set default_value to 100 of HUNDRED.");

        static bool Has((EnvoyMessage Message, JsonObject Value, string Path) part, string name) => part.Message.Field(name)?.In(part.Value) is not null;
    }
}
