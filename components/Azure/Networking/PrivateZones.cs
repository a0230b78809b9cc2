using Pulumi.AzureNative.PrivateDns;
using Pulumi.AzureNative.PrivateDns.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Private name zones, each linked to the network: without its link a host would still resolve to a public address.</summary>
public sealed class PrivateZones
{
    private const string ApiServerKey = "apiserver";
    private const string PostgresKey = "postgres";

    private static readonly ImmutableArray<PrivateService> Services =
        [PrivateService.Registry, PrivateService.Vault, PrivateService.Blob, PrivateService.EventHubs, PrivateService.Redis];

    /// <summary>Zones of what not every stack uses.</summary>
    private static readonly ImmutableDictionary<string, ManagedService> Optional = ImmutableDictionary<string, ManagedService>.Empty
        .Add(PostgresKey, ManagedService.Postgres)
        .Add(PrivateService.EventHubs.Key, ManagedService.EventHubs)
        .Add(PrivateService.Redis.Key, ManagedService.Redis)
        .Add(PrivateService.Vault.Key, ManagedService.Vault);

    private readonly ImmutableDictionary<string, Output<string>> zones;

    internal PrivateZones(string name, NetworkArgs args, Output<string> group, Output<string> network, CustomResourceOptions child)
    {
        var (environment, links) = (args.Environment, new Dictionary<string, Resource>(StringComparer.Ordinal));
        zones = Names(environment).Where(zone => !Optional.TryGetValue(zone.Key, out var service) || args.Services.Contains(service)).ToImmutableDictionary(
            zone => zone.Key,
            zone => args.Addresses.PrivateZones.TryGetValue(zone.Key, out var existing) ? Output.Create(existing) : Declare(zone.Key, zone.Name));
        ApiServerLink = links.GetValueOrDefault(ApiServerKey);

        Output<string> Declare(string key, string zone)
        {
            var resource = new PrivateZone(
                $"{name}-{key}",
                new PrivateZoneArgs { PrivateZoneName = zone, ResourceGroupName = group, Location = "Global", Tags = environment.Tags },
                child);
            links[key] = new VirtualNetworkLink($"{name}-{key}", new VirtualNetworkLinkArgs
            {
                VirtualNetworkLinkName = "network",
                PrivateZoneName = resource.Name!,
                ResourceGroupName = group,
                Location = "Global",
                VirtualNetwork = new SubResourceArgs { Id = network },
                RegistrationEnabled = false,
                Tags = environment.Tags,
            }, child);
            return resource.Id;
        }
    }

    /// <summary>Id of the zone of the API server.</summary>
    public Output<string> ApiServer => zones[ApiServerKey];

    /// <summary>What makes the network resolve it; null where somebody else does.</summary>
    public Resource? ApiServerLink { get; }

    /// <summary>Id of the zone of PostgreSQL servers in the network; its first label differs from any server's name. Null where none is in use.</summary>
    public Output<string>? Postgres => zones.GetValueOrDefault(PostgresKey);

    /// <summary>Zones that a stack needs, by their keys in its file, with the name that each must have.</summary>
    /// <param name="region">The region.</param>
    /// <param name="postgres">Name of the zone of PostgreSQL servers.</param>
    public static IEnumerable<(string Key, string Name)> Needed(AzureRegion region, string postgres) =>
    [
        (ApiServerKey, $"privatelink.{region}.azmk8s.io"),
        (PostgresKey, postgres),
        .. Services.Select(service => (service.Key, service.Zone)),
    ];

    /// <summary>Id of the zone of a service.</summary>
    /// <param name="service">The service.</param>
    public Output<string> Of(PrivateService service) => zones[service.Key];

    private static IEnumerable<(string Key, string Name)> Names(AzureEnvironment environment) =>
        Needed(environment.Region, $"{environment.NameOf("private")}.postgres.database.azure.com");
}
