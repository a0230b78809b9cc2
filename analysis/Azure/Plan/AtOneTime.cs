using System.Collections.Frozen;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Parts of one thing that are made at the same time, where Azure makes one after the other: it answers the second with 409 or ServerIsBusy, or leaves it
/// failed. For credentials of identities Microsoft says so (learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations, concurrent
/// updates); for the others users did: Azure/azure-postgresql#134, Azure/azure-dev#6640. An update of one at a time takes them, so it is no error.
/// </summary>
internal static class AtOneTime
{
    /// <summary>Types with the inputs that say what they are parts of.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Parts = new Dictionary<string, ImmutableArray<string>>
    {
        ["dbforpostgresql:Configuration"] = ["serverName"],
        ["managedidentity:FederatedIdentityCredential"] = ["resourceName"],
        ["redisenterprise:AccessPolicyAssignment"] = ["clusterName"],
    }.ToFrozenDictionary();

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) => plan.Order is not { } order ? [] :
        from part in Parts
        from siblings in plan.Of(part.Key).Where(resource => resource.IsChanged).GroupBy(resource => Whole(resource, part.Value))
        where siblings.Key is not null
        let all = siblings.ToList()
        from index in Enumerable.Range(1, all.Count - 1)
        let other = all.Take(index).FirstOrDefault(earlier => order.MayMeet(earlier, all[index]))
        where other is not null
        select new PlanFinding(
            all[index].Urn,
            part.Value[0],
            $"is that of {other.Shown}, too, and nothing has one of them wait for the other: Azure refuses one while it makes the other. "
                + "Let this one depend on that one.",
            IsCertain: false);

    /// <summary>What a resource is a part of; null where a part of that is not known.</summary>
    private static string? Whole(AzureResource resource, ImmutableArray<string> inputs)
    {
        var places = inputs.Append("resourceGroupName").Select(resource.Place).Prepend(resource.Provider).ToList();
        return places.Contains(null) ? null : string.Join('\n', places);
    }
}
