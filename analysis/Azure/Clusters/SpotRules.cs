using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Clusters;

/// <summary>Pools of spare machines, which Azure may take back (learn.microsoft.com/azure/aks/spot-node-pool).</summary>
internal static class SpotRules
{
    private const string Priority = "scaleSetPriority";

    public static IEnumerable<AzureFinding> Check(Field pool)
    {
        var priority = pool[Priority];
        var isRegular = !priority.IsUnknown() && !priority.Is("Spot");
        return priority.CheckOneOf("Regular", "Spot")
            .Concat(pool["scaleSetEvictionPolicy"].CheckOneOf("Deallocate", "Delete"))
            .Concat(isRegular && pool["spotMaxPrice"] is { IsNumber: true, Integer: not -1 } price
                ? [price.Says($"only a pool with {Priority} Spot has a price; remove it, or set {Priority} to Spot")]
                : [])
            .Concat(priority.Is("Spot") && pool["upgradeSettings"]["maxSurge"].Known() is { Length: > 0 }
                ? [pool["upgradeSettings"]["maxSurge"].Says("a pool with Spot nodes has no surge; remove it")]
                : []);
    }
}
