using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Cost;

/// <summary>What resources cost a month, between the fewest and the most nodes, as far as prices are recorded.</summary>
/// <param name="Rows">Who pays, for which pool, and how much; both amounts null where no price is recorded.</param>
/// <param name="Others">What is paid for beside, without a recorded price.</param>
internal sealed record CostEstimate(
    ImmutableArray<(NodeCost Pool, decimal? Least, decimal? Most)> Rows, ImmutableSortedDictionary<string, int> Others)
{
    /// <summary>Whether there is anything to pay for.</summary>
    public bool IsEmpty => Rows.IsEmpty && Others.IsEmpty;

    /// <summary>Cost of all pools with a price, at the fewest nodes.</summary>
    public decimal Least => Rows.Sum(row => row.Least ?? 0);

    /// <summary>Cost of all pools with a price, at the most nodes.</summary>
    public decimal Most => Rows.Sum(row => row.Most ?? 0);

    /// <summary>Cost of pools that one tenant alone uses, by tenant.</summary>
    public ImmutableSortedDictionary<string, (decimal Least, decimal Most)> ByTenant => Rows
        .Where(row => row.Pool.Tenant.Length > 0)
        .GroupBy(row => row.Pool.Tenant, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(
            own => own.Key, own => (own.Sum(row => row.Least ?? 0), own.Sum(row => row.Most ?? 0)), StringComparer.Ordinal);

    /// <summary>The estimate of a plan once it is carried out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="prices">The prices.</param>
    public static CostEstimate After(Plan plan, PriceList prices) => Of(plan.Steps.Select(step => step.NewState), prices);

    /// <summary>The estimate of what is deployed; null where the plan was made against nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="prices">The prices.</param>
    public static CostEstimate? Before(Plan plan, PriceList prices) =>
        plan.Steps.Any(step => step.OldState is not null) ? Of(plan.Steps.Select(step => step.OldState), prices) : null;

    private static CostEstimate Of(IEnumerable<ResourceState?> states, PriceList prices)
    {
        var resources = states.OfType<ResourceState>().ToList();
        return new CostEstimate(
            [
                .. PaidResources.Nodes(resources).Select(pool => prices.Monthly(pool.Region, pool.Size) is { } price
                    ? (pool, (decimal?)(pool.Min * price), (decimal?)(pool.Max * price))
                    : (pool, null, null)),
            ],
            PaidResources.Others(resources));
    }
}
