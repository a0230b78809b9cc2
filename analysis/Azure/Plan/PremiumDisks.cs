using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Volumes on premium storage in a cluster of which no node has a size that takes it: an <c>s</c> behind the number of processors says that one does. Some
/// new sizes without it do, too, so it is no error (learn.microsoft.com/azure/virtual-machines/vm-naming-conventions).
/// </summary>
internal static partial class PremiumDisks
{
    private static readonly ImmutableHashSet<string> Skus = ["Premium_LRS", "Premium_ZRS", "PremiumV2_LRS", "UltraSSD_LRS"];

    public static IEnumerable<PlanFinding> Find(AzurePlan plan, PlanObjects objects) =>
        OnlyCluster.Of(plan) is not { Pools.IsEmpty: false } only || only.Pools.Any(TakesOrMayTake) ? [] :
        from item in objects.All
        from claim in PlannedClaim.Of(item)
        let sku = claim.Class is null ? null : AzureDiskClass.Of(objects, claim.Class)?.Sku
        where sku is not null && Skus.Contains(sku)
        select new PlanFinding(
            item.Source,
            claim.ClassPath,
            $"{item.Shown} asks for a disk of the StorageClass \"{claim.Class}\", {sku}, and no pool of {only.Cluster.Shown} has a size that takes premium "
                + $"storage: {string.Join(", ", only.Pools.Select(pool => pool["vmSize"].Text).Distinct())}. Choose one with an s, such as Standard_D4s_v5, "
                + "or another class.",
            IsCertain: false);

    private static bool TakesOrMayTake(Field pool) => Shape().Match(pool["vmSize"].Known() ?? "") is not { Success: true } size
        || size.Groups["family"].Value.EndsWith('S') || size.Groups["features"].Value.Contains('s', StringComparison.Ordinal);

    [GeneratedRegex("^Standard_(?<family>[A-Z]+)[0-9]+(-[0-9]+)?(?<features>[a-z]*)(_|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
