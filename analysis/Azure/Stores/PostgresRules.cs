using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Stores;

/// <summary>
/// Flexible servers of PostgreSQL (learn.microsoft.com/rest/api/postgresql/servers/create-or-update and
/// learn.microsoft.com/azure/postgresql/flexible-server/concepts-high-availability).
/// </summary>
internal static class PostgresRules
{
    private static readonly ImmutableHashSet<string> ReservedLogins =
        ["admin", "administrator", "azure_pg_admin", "azure_superuser", "guest", "public", "root"];

    public static IEnumerable<AzureFinding> Check(Field inputs) => CheckMachine(inputs["sku"])
        .Concat(CheckLogin(inputs["administratorLogin"]))
        .Concat(inputs["storage"]["storageSizeGB"].CheckRange(32, 65536))
        .Concat(inputs["backup"]["backupRetentionDays"].CheckRange(7, 35))
        .Concat(CheckAvailability(inputs))
        .Concat(CheckNetwork(inputs["network"]))
        .Concat(inputs["maintenanceWindow"]["dayOfWeek"].CheckRange(0, 6))
        .Concat(inputs["maintenanceWindow"]["startHour"].CheckRange(0, 23))
        .Concat(inputs["maintenanceWindow"]["startMinute"].CheckRange(0, 59))
        .Concat(inputs["authConfig"]["tenantId"].CheckGuid("the id of a tenant"));

    /// <summary>Sizes of a tier have its letter: <c>Standard_B2s</c>, <c>Standard_D4ds_v5</c>, <c>Standard_E4ds_v5</c>.</summary>
    private static IEnumerable<AzureFinding> CheckMachine(Field sku)
    {
        var (tier, size) = (sku["tier"], sku["name"]);
        var letter = tier.Is("Burstable") ? 'B' : tier.Is("GeneralPurpose") ? 'D' : tier.Is("MemoryOptimized") ? 'E' : '\0';
        return tier.CheckOneOf("Burstable", "GeneralPurpose", "MemoryOptimized")
            .Concat(letter != '\0' && size.Known() is { } name && !name.StartsWith($"Standard_{letter}", StringComparison.OrdinalIgnoreCase)
                ? [size.Says($"{name} is no size of the tier {tier.Text}; choose one that begins with Standard_{letter}, or another tier")]
                : []);
    }

    private static IEnumerable<AzureFinding> CheckLogin(Field login) =>
        login.Known() is { } name && (ReservedLogins.Contains(name) || name.StartsWith("pg_", StringComparison.Ordinal))
            ? [login.NotAllowed("a name that PostgreSQL and Azure do not keep for themselves, and that does not begin with pg_")]
            : [];

    private static IEnumerable<AzureFinding> CheckAvailability(Field inputs)
    {
        var (mode, zone, standby) = (inputs["highAvailability"]["mode"], inputs["availabilityZone"], inputs["highAvailability"]["standbyAvailabilityZone"]);
        return mode.CheckOneOf("Disabled", "SameZone", "ZoneRedundant")
            .Concat(inputs["sku"]["tier"].Is("Burstable") && mode.Is("SameZone", "ZoneRedundant")
                ? [mode.Says("the tier Burstable has no standby; set sku.tier to GeneralPurpose, or mode to Disabled")]
                : [])
            .Concat(mode.Is("ZoneRedundant") && zone.Known() is { Length: > 0 } first && standby.Known() == first
                ? [standby.Says($"a standby in the server's own zone, {first}, is none of mode ZoneRedundant; choose another zone, or SameZone")]
                : []);
    }

    private static IEnumerable<AzureFinding> CheckNetwork(Field network) =>
        network["delegatedSubnetResourceId"].Exists && network.Lacks("privateDnsZoneArmResourceId")
            ? [network["privateDnsZoneArmResourceId"].Says("is missing; a server in a subnet is found by a private zone")]
            : network["delegatedSubnetResourceId"].Exists && network["publicNetworkAccess"].Is("Enabled")
                ? [network["publicNetworkAccess"].Says("a server in a subnet has no public address; leave it out")]
                : [];
}
