using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Volumes on Premium SSD v2 in a cluster whose nodes are in no availability zone: in most regions such a disk attaches to machines in a zone alone, and
/// the node that fails to attach it attaches no other either (learn.microsoft.com/azure/virtual-machines/disks-deploy-premium-v2, limitations; Azure/AKS#3880).
/// </summary>
internal static class ZonalDisks
{
    /// <summary>
    /// Regions that have them outside zones, too (learn.microsoft.com/azure/virtual-machines/disks-deploy-nonzonal-premium-v2, regional availability, of
    /// 17 June 2026).
    /// </summary>
    private static readonly ImmutableHashSet<string> Nonzonal = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "australiacentral2", "australiaeast", "australiasoutheast", "brazilsouth", "brazilsoutheast", "canadaeast", "eastasia", "francecentral", "germanynorth",
        "germanywestcentral", "italynorth", "koreacentral", "mexicocentral", "newzealandnorth", "northcentralus", "norwayeast", "norwaywest", "polandcentral",
        "southafricanorth", "southeastasia", "southindia", "spaincentral", "swedencentral", "switzerlandnorth", "switzerlandwest", "taiwannorth", "ukwest",
        "usgovarizona", "westcentralus", "westus");

    public static IEnumerable<PlanFinding> Find(AzurePlan plan, PlanObjects objects)
    {
        if (OnlyCluster.Of(plan) is not { Zones.IsEmpty: true } only)
        {
            return [];
        }

        var region = only.Cluster.Fields["location"].Known()?.Replace(" ", "", StringComparison.Ordinal);
        return region is not null && Nonzonal.Contains(region) ? [] :
            from item in objects.All
            from claim in PlannedClaim.Of(item)
            where claim.Class is not null && AzureDiskClass.Of(objects, claim.Class) is { Sku: "PremiumV2_LRS" }
            select new PlanFinding(
                item.Source,
                claim.ClassPath,
                $"{item.Shown} asks for a disk of the StorageClass \"{claim.Class}\", a Premium SSD v2, and no pool of {only.Cluster.Shown} is in an "
                    + $"availability zone: {(region is null ? "in most regions" : $"in {region}")} such a disk attaches to nodes in a zone alone. Give the "
                    + "pools availabilityZones, or choose a class of Premium_LRS, such as managed-csi-premium.",
                IsCertain: region is not null);
    }
}
