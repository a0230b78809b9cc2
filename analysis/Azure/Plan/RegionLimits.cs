using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Plan;

/// <summary>
/// Availability zones in regions that have none, and copies in the pair of regions that have none (learn.microsoft.com/azure/reliability/regions-list).
/// Regions get zones, so that it is no error.
/// </summary>
internal static class RegionLimits
{
    private static readonly ImmutableHashSet<string> WithoutZones = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "australiacentral", "australiacentral2", "australiasoutheast", "brazilsoutheast", "canadaeast", "germanynorth", "koreasouth", "northcentralus",
        "norwaywest", "southindia", "switzerlandwest", "ukwest", "westcentralus", "westus");

    private static readonly ImmutableHashSet<string> WithoutPair = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "austriaeast", "chilecentral", "indonesiacentral", "israelcentral", "italynorth", "malaysiawest", "mexicocentral", "newzealandnorth", "polandcentral",
        "qatarcentral", "spaincentral");

    public static IEnumerable<PlanFinding> Find(AzurePlan plan) =>
        from resource in plan.All
        let region = RegionOf(plan, resource)
        where region is not null
        from finding in Find(resource, region, WithoutZones, Zoned(resource), "availability zones")
            .Concat(Find(resource, region, WithoutPair, Paired(resource), "a paired region"))
        select finding;

    private static IEnumerable<PlanFinding> Find(
        AzureResource resource, string region, ImmutableHashSet<string> without, IEnumerable<Field> fields, string need) => !without.Contains(region) ? [] :
        fields.Select(field => new PlanFinding(
            resource.Urn,
            field.ToString(),
            $"{field.Value!.ToJsonString()} needs {need}, and {region} has none: Azure refuses it. Choose another value, or another region.",
            IsCertain: false));

    /// <summary>Inputs that ask for zones.</summary>
    private static IEnumerable<Field> Zoned(AzureResource resource)
    {
        var inputs = resource.Fields;
        return resource.Type switch
        {
            "containerregistry:Registry" => Where(inputs["zoneRedundancy"], "Enabled"),
            "containerservice:AgentPool" => NotEmpty(inputs["availabilityZones"]),
            "containerservice:ManagedCluster" => inputs["agentPoolProfiles"].Items.SelectMany(pool => NotEmpty(pool["availabilityZones"])),
            "dbforpostgresql:Server" => Where(inputs["highAvailability"]["mode"], "ZoneRedundant"),
            "network:NatGateway" or "network:PublicIPAddress" or "network:PublicIPPrefix" => NotEmpty(inputs["zones"]),
            "storage:StorageAccount" => Where(inputs["sku"]["name"], "Premium_ZRS", "Standard_GZRS", "Standard_RAGZRS", "Standard_ZRS"),
            _ => [],
        };
    }

    /// <summary>Inputs that ask for copies in the paired region.</summary>
    private static IEnumerable<Field> Paired(AzureResource resource) => resource.Type switch
    {
        "dbforpostgresql:Server" => Where(resource.Fields["backup"]["geoRedundantBackup"], "Enabled"),
        "storage:StorageAccount" => Where(resource.Fields["sku"]["name"], "Standard_GRS", "Standard_GZRS", "Standard_RAGRS", "Standard_RAGZRS"),
        _ => [],
    };

    private static IEnumerable<Field> Where(Field field, params ReadOnlySpan<string> texts) => field.Is(texts) ? [field] : [];

    private static IEnumerable<Field> NotEmpty(Field list) => list.Count > 0 ? [list] : [];

    /// <summary>A pool beside a cluster is where the cluster is.</summary>
    private static string? RegionOf(AzurePlan plan, AzureResource resource)
    {
        var placed = resource.Type == "containerservice:AgentPool" ? plan.ClusterOf(resource) : resource;
        return placed?.Fields["location"].Known()?.Replace(" ", "", StringComparison.Ordinal);
    }
}
