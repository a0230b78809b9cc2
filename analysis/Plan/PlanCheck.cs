using Payments.Infra.Analysis.Plan.Reach;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Finds what no API server refuses: it looks at one object at a time, and knows no clouds.</summary>
public static class PlanCheck
{
    private static readonly ImmutableArray<Func<PlanObjects, IEnumerable<PlanFinding>>> Rules =
    [
        SameObject.Find, PatchConflict.Find, MissingNamespace.Find, MissingReference.Find, EmptySelection.Find, ForbiddenPods.Find, KafkaPools.Find,
        KafkaMembers.Find,
        MissingTargetPort.Find, MissingProbePort.Find, MissingDestination.Find, MissingSubset.Find, MissingBackend.Find, MissingClass.Find,
        MissingIssuer.Find, MissingVolume.Find, MonitorPort.Find, DiskSpeed.Find, BrokenPatch.Find, UnreachablePort.Find, UnreachableHost.Find,
        RefusedCall.Find,
    ];

    /// <summary>What is wrong with a plan, by source and path.</summary>
    /// <param name="plan">All of its objects.</param>
    public static ImmutableArray<PlanFinding> Of(PlanObjects plan) =>
    [
        .. Rules.SelectMany(rule => rule(plan)).Distinct()
            .OrderBy(finding => finding.Source, StringComparer.Ordinal).ThenBy(finding => finding.Path, StringComparer.Ordinal),
    ];
}
