using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Envoy;

namespace Payments.Infra.Analysis.Plan;

/// <summary>EnvoyFilters whose patches miss what they are for, or make what Envoy refuses; istiod says nothing of either.</summary>
internal static class BrokenPatch
{
    private const string Kind = "EnvoyFilter";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        // Patches that are not known whole are not judged; of other objects, what is known counts.
        var whole = plan.All.Where(item => item.Kind == Kind && !StandIns.HasUnknown(item.Manifest)).ToLookup(item => $"{item.Namespace}/{item.Name}");
        return from finding in EnvoyPatchCheck.Check(plan.All.Select(item => StandIns.Bare(item.Manifest)))
               from filter in whole[finding.Filter].Take(1)
               where finding.Severity == PatchSeverity.Error || IsSure(plan, filter, finding)
               select new PlanFinding(
                   filter.Source,
                   finding.Path,
                   $"{finding.Value} {finding.Problem}; expected {finding.Allowed}. {finding.Fix}",
                   IsCertain: finding.Severity == PatchSeverity.Error);
    }

    /// <summary>What a patch does not find may be of pods that are not in the plan: those of charts and of namespaces that others make.</summary>
    private static bool IsSure(PlanObjects plan, PlannedObject filter, PatchFinding finding) =>
        finding.Patch is null ? plan.KnowsPods(filter.Namespace) : plan.Has("Namespace", "", filter.Namespace);
}
