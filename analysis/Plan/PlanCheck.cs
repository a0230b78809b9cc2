using Payments.Infra.Analysis.Plan.Reach;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Finds what no API server refuses: it looks at one object at a time, and knows no clouds.</summary>
public static class PlanCheck
{
    /// <summary>More pairs of a workload and a service than this take longer, and more memory, than a preview may.</summary>
    private const long MostPairs = 10_000;

    private static readonly ImmutableArray<Func<PlanObjects, IEnumerable<PlanFinding>>> Rules =
    [
        SameObject.Find, MissingNamespace.Find, MissingReference.Find, EmptySelection.Find, ForbiddenPods.Find, KafkaPools.Find,
        MissingTargetPort.Find, MissingProbePort.Find, MissingDestination.Find, MissingSubset.Find, MissingBackend.Find, MissingClass.Find,
        MissingIssuer.Find, MissingVolume.Find, MonitorPort.Find, DiskSpeed.Find,
    ];

    /// <summary>These ask each workload about each service.</summary>
    private static readonly ImmutableArray<Func<PlanObjects, IEnumerable<PlanFinding>>> PairRules =
        [BrokenPatch.Find, UnreachablePort.Find, UnreachableHost.Find, RefusedCall.Find];

    /// <summary>What is wrong with a plan, by source and path.</summary>
    /// <param name="plan">All of its objects.</param>
    public static ImmutableArray<PlanFinding> Of(PlanObjects plan) =>
    [
        .. Rules.Concat(PairsOf(plan) <= MostPairs ? PairRules : []).SelectMany(rule => rule(plan)).Distinct()
            .OrderBy(finding => finding.Source, StringComparer.Ordinal).ThenBy(finding => finding.Path, StringComparer.Ordinal),
    ];

    private static long PairsOf(PlanObjects plan) =>
        (long)plan.All.Count(item => PodTemplates.Of(item) is not null) * plan.All.Count(item => item.Kind == "Service");
}
