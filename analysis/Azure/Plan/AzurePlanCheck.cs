using Payments.Infra.Analysis.Azure.FrontDoor;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>Finds what one resource of Azure forbids another.</summary>
public static class AzurePlanCheck
{
    private static readonly ImmutableArray<Func<AzurePlan, IEnumerable<PlanFinding>>> Rules =
    [
        SameName.Find, SubnetRanges.Find, ClusterSubnets.Find, ClusterRanges.Find, Delegations.Find, OtherRegion.Find, PoolOfCluster.Find,
        FrontDoorPlan.Find, RoutesOfDomain.Find,
    ];

    /// <summary>What is wrong with a plan, by URN and path.</summary>
    /// <param name="plan">All of its resources.</param>
    public static ImmutableArray<PlanFinding> Of(AzurePlan plan) =>
    [
        .. Rules.SelectMany(rule => rule(plan)).Distinct()
            .OrderBy(finding => finding.Source, StringComparer.Ordinal).ThenBy(finding => finding.Path, StringComparer.Ordinal),
    ];

    /// <summary>A finding that is certain.</summary>
    internal static PlanFinding Finding(AzureResource resource, string path, string message) => new(resource.Urn, path, message, IsCertain: true);
}
