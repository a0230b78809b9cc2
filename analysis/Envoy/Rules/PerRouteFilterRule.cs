using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>Settings of a filter for a route are for a filter that the proxy has.</summary>
internal sealed class PerRouteFilterRule : IPatchRule
{
    private const string Field = "typed_per_filter_config";

    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (patch.Target is not ("HTTP_ROUTE" or "VIRTUAL_HOST" or "ROUTE_CONFIGURATION"))
        {
            yield break;
        }

        var known = proxies.HttpFilters(patch).ToList();
        foreach (var (name, _) in patch.Value.Map(Field).Where(entry => !known.Contains(entry.Key)))
        {
            yield return patch.Warning(
                $"patch.value.{Field}",
                $"is for {name}, a filter that the proxy does not have, so it does nothing",
                string.Join(", ", known),
                "Insert the filter with a patch of its own.");
        }
    }
}
