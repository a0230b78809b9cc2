using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>
/// Two routes that have one host and one path: a front door would not know where to (learn.microsoft.com/azure/frontdoor/front-door-route-matching).
/// </summary>
internal static class RoutesOfDomain
{
    public static IEnumerable<PlanFinding> Find(AzurePlan plan)
    {
        var seen = new Dictionary<(string Domain, string Pattern), AzureResource>();
        foreach (var (route, key) in plan.Of("cdn:Route").SelectMany(route => Keys(plan, route).Select(key => (route, key))))
        {
            if (!seen.TryAdd(key, route) && seen[key] != route)
            {
                yield return AzurePlanCheck.Finding(
                    route,
                    "customDomains",
                    $"{seen[key].Shown} has the host of {key.Domain.Split("::")[^1]} and the path {key.Pattern}, too; leave it to one of them");
            }
        }
    }

    private static IEnumerable<(string Domain, string Pattern)> Keys(AzurePlan plan, AzureResource route) =>
        from domain in plan.Sources(route, "customDomains", "cdn:AFDCustomDomain")
        from pattern in route.Fields["patternsToMatch"].Items
        where pattern.Known() is not null
        select (domain.Urn, pattern.Known()!);
}
