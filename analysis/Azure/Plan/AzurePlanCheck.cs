using Payments.Infra.Analysis.Azure.FrontDoor;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>Finds what one resource of Azure forbids another, and what clusters forbid the objects in them.</summary>
public static class AzurePlanCheck
{
    private static readonly ImmutableArray<Func<AzurePlan, IEnumerable<PlanFinding>>> Rules =
    [
        SameName.Find, SubnetRanges.Find, ClusterSubnets.Find, ClusterRanges.Find, Delegations.Find, OtherRegion.Find, PoolOfCluster.Find, AtOneTime.Find,
        DoubtfulInputs.Find, RegionLimits.Find, FrontDoorPlan.Find, RoutesOfDomain.Find,
    ];

    /// <summary>What the nodes of a cluster forbid the objects in it.</summary>
    private static readonly ImmutableArray<Func<AzurePlan, PlanObjects, IEnumerable<PlanFinding>>> ClusterRules =
        [ZonalDisks.Find, PremiumDisks.Find, ZoneSpread.Find];

    /// <summary>What is wrong with a plan, by URN and path.</summary>
    /// <param name="plan">All of its resources of Azure.</param>
    /// <param name="objects">All of its objects of Kubernetes.</param>
    public static ImmutableArray<PlanFinding> Of(AzurePlan plan, PlanObjects objects) =>
    [
        .. Rules.SelectMany(rule => rule(plan)).Concat(ClusterRules.SelectMany(rule => rule(plan, objects))).Distinct()
            .OrderBy(finding => finding.Source, StringComparer.Ordinal).ThenBy(finding => finding.Path, StringComparer.Ordinal),
    ];

    /// <summary>A finding that is certain.</summary>
    internal static PlanFinding Finding(AzureResource resource, string path, string message) => new(resource.Urn, path, message, IsCertain: true);
}
