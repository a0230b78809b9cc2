using System.Globalization;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Stacks.Cost;

/// <summary>Estimates as lines for people.</summary>
internal static class CostLines
{
    private const string Indent = "    ";

    /// <summary>The lines below a preview: the sum, what differs from what is deployed, and what has no price. None where nothing is paid for.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="prices">The prices.</param>
    public static IEnumerable<string> Summary(Plan plan, PriceList prices) => Lines(plan, prices, _ => []);

    /// <summary>The lines of an estimate in full: a line for each pool too.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="prices">The prices.</param>
    public static IEnumerable<string> Full(Plan plan, PriceList prices) => Lines(plan, prices, Pools)
        .DefaultIfEmpty("Nothing is paid for in Azure: the cluster is there already.")
        .Append($"Source: {prices.Source}.");

    private static IEnumerable<string> Lines(Plan plan, PriceList prices, Func<CostEstimate, IEnumerable<string>> pools)
    {
        var after = CostEstimate.After(plan, prices);
        if (after.IsEmpty)
        {
            return [];
        }

        var nodes = $"nodes: {Range(after.Least, after.Most)}{Difference(CostEstimate.Before(plan, prices), after)}";
        var tenants = after.ByTenant.Select(tenant => $"of which for {tenant.Key} alone: {Range(tenant.Value.Least, tenant.Value.Most)}");
        return (after.Rows.IsEmpty ? [] : tenants.Prepend(nodes).Concat(pools(after))).Append(Unknown(after))
            .Select(line => Indent + line).Prepend(Title(prices));
    }

    private static IEnumerable<string> Pools(CostEstimate estimate)
    {
        var width = estimate.Rows.Select(row => row.Pool.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var (pool, least, most) in estimate.Rows)
        {
            var nodes = string.Create(CultureInfo.InvariantCulture, $"{pool.Min} to {pool.Max} {pool.Size}");
            var cost = least is { } low && most is { } high ? Range(low, high) : "no recorded price";
            yield return $"{pool.Name.PadRight(width)}  {nodes}: {cost}{(pool.Tenant.Length > 0 ? $", for {pool.Tenant}" : "")}";
        }
    }

    private static string Title(PriceList prices) => string.Create(
        CultureInfo.InvariantCulture, $"Cost a month, from the fewest to the most nodes ({prices.Currency}, list prices of {prices.Day:yyyy-MM-dd}):");

    private static string Unknown(CostEstimate estimate)
    {
        var pools = estimate.Rows.Where(row => row.Least is null).Select(row => $"pool {row.Pool.Name} ({row.Pool.Size})");
        var others = estimate.Others
            .Select(other => other.Value == 1 ? other.Key : string.Create(CultureInfo.InvariantCulture, $"{other.Value} × {other.Key}"));
        string[] withoutResource = estimate.Rows.IsEmpty ? ["traffic"] : ["disks", "traffic"];
        return $"no recorded price: {string.Join(", ", [.. pools, .. others, .. withoutResource])}";
    }

    private static string Difference(CostEstimate? before, CostEstimate after) => before is null
        ? ""
        : before.Least == after.Least && before.Most == after.Most ? ", as before"
        : $", {Signed(after.Least - before.Least)} to {Signed(after.Most - before.Most)}";

    private static string Range(decimal least, decimal most) => $"{Amount(least)} to {Amount(most)}";

    private static string Amount(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Signed(decimal amount) => amount.ToString("+#,##0;-#,##0;0", CultureInfo.InvariantCulture);
}
