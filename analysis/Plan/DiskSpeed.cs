using System.Globalization;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Volumes on Azure's Premium SSD v2 that are too small for the operations a second that their class asks for: Azure refuses such a disk. 3,000 are for
/// all sizes; beyond 6 GiB there are 500 for each GiB, up to 80,000 (Microsoft, "Azure managed disk types").
/// </summary>
internal static class DiskSpeed
{
    private const int Always = 3000;
    private const int PerGiB = 500;
    private const int Most = 80_000;

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from item in plan.All
        from claim in PlannedClaim.Of(item)
        where claim.Class is not null && claim.Size is not null
        let asked = AzureDiskClass.Of(plan, claim.Class!) is { Sku: "PremiumV2_LRS", Operations: { } operations } ? operations : (long?)null
        let most = MostOf(claim.Size!)
        where asked > most
        select new PlanFinding(
            item.Source,
            claim.Path,
            string.Create(CultureInfo.InvariantCulture, $"{item.Shown} asks for {claim.Size} of the StorageClass \"{claim.Class}\", whose disks are to have ") +
            string.Create(CultureInfo.InvariantCulture, $"{asked} operations a second: Azure allows {most} for a disk of that size, and makes none. Ask for ") +
            "more, or leave DiskIOPSReadWrite out of the class.",
            IsCertain: true);

    private static long? MostOf(string size) => Quantity.Parse(size) is { } amount
        ? (long)Math.Clamp(Math.Ceiling((double)amount.Billionths / 1e9 / (1L << 30)) * PerGiB, Always, Most)
        : null;
}
