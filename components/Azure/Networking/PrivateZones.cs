using Pulumi.AzureNative.PrivateDns;
using Pulumi.AzureNative.PrivateDns.Inputs;

namespace Payments.Infra.Components.Azure.Networking;

/// <summary>Private name zones, each linked to the network: without its link a host would still resolve to a public address.</summary>
public sealed class PrivateZones
{
    private static readonly ImmutableArray<PrivateService> Services =
        [PrivateService.Registry, PrivateService.Vault, PrivateService.Blob, PrivateService.EventHubs, PrivateService.Redis];

    private readonly ImmutableDictionary<PrivateService, Output<string>> zones;
    private readonly Func<string, string, Output<string>> declare;

    internal PrivateZones(string name, AzureEnvironment environment, Output<string> group, Output<string> network, CustomResourceOptions child)
    {
        declare = (key, zone) =>
        {
            var resource = new PrivateZone(
                $"{name}-{key}",
                new PrivateZoneArgs { PrivateZoneName = zone, ResourceGroupName = group, Location = "Global", Tags = environment.Tags },
                child);
            _ = new VirtualNetworkLink($"{name}-{key}", new VirtualNetworkLinkArgs
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
        };
        ApiServer = declare("apiserver", $"privatelink.{environment.Region}.azmk8s.io");
        Postgres = declare("postgres", $"{environment.NameOf("private")}.postgres.database.azure.com");
        zones = Services.ToImmutableDictionary(service => service, service => declare(service.Key, service.Zone));
    }

    /// <summary>Id of the zone of the API server.</summary>
    public Output<string> ApiServer { get; }

    /// <summary>Id of the zone of PostgreSQL servers in the network; its first label differs from any server's name.</summary>
    public Output<string> Postgres { get; }

    /// <summary>Id of the zone of a service.</summary>
    /// <param name="service">The service.</param>
    public Output<string> Of(PrivateService service) => zones[service];
}
