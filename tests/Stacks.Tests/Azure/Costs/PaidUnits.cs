using System.Globalization;

namespace Payments.Infra.Stacks.Tests.Azure.Costs;

/// <summary>What is paid for by the piece, the tier or the day.</summary>
internal static class PaidUnits
{
    private const int AddressBits = 32;

    private static readonly (string Row, Func<PlannedObjects, string> Value)[] Units =
    [
        ("control plane", planned => Values(planned, "containerservice:ManagedCluster", "sku.tier")),
        ("addresses on the internet for what goes out", planned => $"{All(planned, "network:PublicIPPrefix").Sum(Addresses)}"),
        ("addresses on the internet for what comes in", planned => $"{planned.Resources.Count(IsPublicGateway)}"),
        ("NAT gateways", planned => $"{All(planned, "network:NatGateway").Count()}"),
        ("private link services", planned => $"{planned.Resources.Count(HasPrivateLink)}"),
        ("private endpoints", planned => $"{All(planned, "network:PrivateEndpoint").Count()}"),
        ("private name zones", planned => $"{All(planned, "privatedns:PrivateZone").Count()}"),
        ("registry", planned => Values(planned, "containerregistry:Registry", "sku.name")),
        ("vault", planned => Values(planned, "keyvault:Vault", "properties.sku.name")),
        ("storage accounts", planned => Values(planned, "storage:StorageAccount", "sku.name")),
        ("Managed Redis", planned => Values(planned, "redisenterprise:RedisEnterprise", "sku.name")),
        ("PostgreSQL servers", planned => Values(planned, "dbforpostgresql:Server", "sku.name")),
        ("Event Hubs", planned => Values(planned, "eventhub:Namespace", "sku.name")),
        ("days of logs that can be searched", planned => Values(planned, "operationalinsights:Workspace", "retentionInDays")),
        (
            "days of logs in the archive",
            planned => Values(planned, "storage:StorageAccount", "immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays")),
        ("Defender for Containers, by processor", planned => All(planned, "containerservice:ManagedCluster").Any(
            cluster => $"{cluster.At("securityProfile.defender.securityMonitoring.enabled")}" is "true" or "True") ? "on" : "off"),
    ];

    public static IEnumerable<string[]> Rows(IReadOnlyList<PlannedObjects> stacks) =>
        Units.Select(unit => (string[])[unit.Row, .. stacks.Select(unit.Value)]);

    private static IEnumerable<PlannedResource> All(PlannedObjects planned, string kind) =>
        planned.OfAzure.Where(resource => resource.Type == $"azure-native:{kind}");

    /// <summary>What resources of a kind have, each once with how many there are; a dash for none.</summary>
    private static string Values(PlannedObjects planned, string kind, string path)
    {
        var values = All(planned, kind).Select(resource => resource.At(path)?.ToString()).OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .OrderBy(alike => alike.Key, StringComparer.Ordinal)
            .Select(alike => alike.Count() == 1 ? alike.Key : $"{alike.Count()} × {alike.Key}");
        return string.Join(", ", values) is { Length: > 0 } text ? text : "–";
    }

    private static int Addresses(PlannedResource prefix) =>
        1 << (AddressBits - int.Parse($"{prefix.At("prefixLength")}", CultureInfo.InvariantCulture));

    private static bool IsPublicGateway(PlannedResource resource) =>
        (string?)resource.At("values.service.type") == "LoadBalancer"
        && !Annotations(resource).Contains("azure-load-balancer-internal", StringComparison.Ordinal);

    private static bool HasPrivateLink(PlannedResource resource) => Annotations(resource).Contains("azure-pls-create", StringComparison.Ordinal);

    private static string Annotations(PlannedResource resource) => resource.At("values.service.annotations")?.ToJsonString() ?? "";
}
