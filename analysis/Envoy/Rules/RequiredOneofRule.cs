using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A value sets one of the fields of which only one can be set, and one where Envoy asks for one.</summary>
internal sealed class RequiredOneofRule : IPatchRule
{
    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        if (patch.Value is not { } value || EnvoyPatchValue.MessageOf(patch.Target) is not { } message)
        {
            yield break;
        }

        foreach (var clash in Oneofs.Doubled(message, value, "patch.value"))
        {
            yield return patch.Error(
                clash.Path,
                $"is lost, as {clash.Set} is set too, and only one of {clash.Oneof.Name} can be",
                $"{clash.Cleared} or {clash.Set}",
                "Leave one out.");
        }

        // What is merged may find the rest where it goes; what is in a list or a map does not.
        foreach (var (path, oneof, allowed) in Oneofs.Missing(message, value, "patch.value").Where(part => !patch.IsMerge || part.Path.Contains('[')))
        {
            yield return patch.Error(path, $"has no {oneof}, without which Envoy refuses it", $"one of {allowed}", "Set one.");
        }
    }
}
