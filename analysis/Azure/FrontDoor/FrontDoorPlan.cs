using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>
/// What resources of one front door forbid one another: private links in a profile that has none, a firewall of another tier, and origins of which only some
/// are behind private links (learn.microsoft.com/azure/frontdoor/private-link; learn.microsoft.com/azure/frontdoor/tier-upgrade, in which a policy goes along).
/// </summary>
internal static class FrontDoorPlan
{
    private const string Premium = "Premium_AzureFrontDoor";
    private const string Link = "sharedPrivateLinkResource";

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) => Links(plan).Concat(Mixed(plan)).Concat(Firewalls(plan));

    private static IEnumerable<PlanFinding> Links(AzurePlan plan) =>
        from origin in plan.Of("cdn:AFDOrigin")
        where origin.Fields[Link].Exists && plan.Source(origin, "profileName", "cdn:Profile") is { } profile
            && profile.Fields["sku"]["name"].Known() is { } sku && !sku.Equals(Premium, StringComparison.OrdinalIgnoreCase)
        select AzurePlanCheck.Finding(origin, Link, $"only a front door of the SKU {Premium} has private links; set that of its profile, or remove the link");

    private static IEnumerable<PlanFinding> Mixed(AzurePlan plan) =>
        from origin in plan.Of("cdn:AFDOrigin")
        let own = GroupOf(plan, origin)
        where own is not null && !origin.Fields[Link].Exists
        let other = plan.Of("cdn:AFDOrigin").FirstOrDefault(other => other.Fields[Link].Exists && GroupOf(plan, other) == own)
        where other is not null
        select AzurePlanCheck.Finding(
            origin, Link, $"is missing, and {other.Shown} of its group has it: all origins of a group are behind private links, or none");

    private static AzureResource? GroupOf(AzurePlan plan, AzureResource origin) => plan.Source(origin, "originGroupName", "cdn:AFDOriginGroup");

    private static IEnumerable<PlanFinding> Firewalls(AzurePlan plan) =>
        from security in plan.Of("cdn:SecurityPolicy")
        let profile = plan.Source(security, "profileName", "cdn:Profile")?.Fields["sku"]["name"].Known()
        from policy in plan.Sources(security, "parameters", "frontdoor:Policy")
        let tier = policy.Fields["sku"]["name"].Known()
        where profile is not null && tier is not null && !tier.Equals(profile, StringComparison.OrdinalIgnoreCase)
        select AzurePlanCheck.Finding(security, "parameters.wafPolicy", $"{policy.Shown} is of the SKU {tier}, and the front door of {profile}; make them one");
}
