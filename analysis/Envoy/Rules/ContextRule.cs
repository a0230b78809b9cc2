using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>What a patch matches by exists in its context.</summary>
internal sealed class ContextRule : IPatchRule
{
    private static readonly ImmutableArray<string> GatewayFields = ["gateway", "portName"];

    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        var routes = patch.Match.Message("routeConfiguration");
        foreach (var field in GatewayFields.Where(field => routes.Text(field).Length > 0 && patch.Context is not (PatchContext.Gateway or PatchContext.Any)))
        {
            yield return patch.Warning(
                $"match.routeConfiguration.{field}",
                $"is read at gateways alone, and the context is {patch.ContextName}",
                "the context GATEWAY, or no such field",
                "Match sidecars by the port and the name of the virtual host.");
        }
    }
}
