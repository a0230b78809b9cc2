using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A merge takes nothing away that the control plane has set, of which only one can be.</summary>
internal sealed class OneofRule : IPatchRule
{
    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (!patch.IsMerge || patch.Value is not { } value)
        {
            return [];
        }

        return
            from target in match.Targets
            let message = EnvoyApi.Message(target.Type)
            where message is not null
            from clash in Oneofs.Cleared(message, target.Message, value, "patch.value")
            group target.Name by clash into found
            select patch.Error(
                found.Key.Path,
                $"clears {found.Key.Cleared} of {Names(found)}, as only one of {found.Key.Oneof.Name} can be set, and leaves what it sets incomplete",
                $"no {found.Key.Set} where {found.Key.Cleared} is set",
                patch.Target == "HTTP_ROUTE"
                    ? "Match route.action ROUTE, or merge into VIRTUAL_HOST what holds for all its routes."
                    : "Match only what has the same field set, or replace the object.");
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Distinct().Select(name => name.Length == 0 ? "one without a name" : name).Take(3));
}
