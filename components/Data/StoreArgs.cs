using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>Inputs that every store has.</summary>
public abstract class StoreArgs : ResourceArgs
{
    /// <inheritdoc cref="StoreSite"/>
    public required StoreSite Site { get; init; }

    /// <inheritdoc cref="StoreSite.ServiceNamespace"/>
    [Input("serviceNamespace", required: true)]
    public Input<string> ServiceNamespace => Site.ServiceNamespace;

    /// <inheritdoc cref="StoreSite.Graph"/>
    internal DataGraph Graph => Site.Graph;

    /// <inheritdoc cref="StoreSite.Secrets"/>
    internal SecretSource Secrets => Site.Secrets;

    /// <inheritdoc cref="StoreSite.Rotation"/>
    internal string Rotation => Site.Rotation;

    /// <inheritdoc cref="StoreSite.Zones"/>
    internal int Zones => Site.Zones;

    /// <inheritdoc cref="StoreSite.PriorityClass"/>
    internal string PriorityClass => Site.PriorityClass;

    /// <inheritdoc cref="StoreSite.ObservabilityNamespace"/>
    internal string ObservabilityNamespace => Site.ObservabilityNamespace;

    /// <inheritdoc cref="StoreSite.Azure"/>
    internal AzureSite? Azure => Site.Azure;

    /// <summary>Azure.</summary>
    /// <exception cref="InvalidOperationException">It was not given.</exception>
    internal AzureSite NeededAzure => Azure ?? throw new InvalidOperationException("This mode needs Azure; give the store its site.");

    /// <summary>The class of a volume.</summary>
    /// <param name="volume">The volume.</param>
    internal string ClassOf(VolumeSettings volume) => volume.Class.Length > 0 ? volume.Class : Site.StorageClass;

    /// <summary>Where passwords go.</summary>
    internal Passwords.SecretWriter Writer => Secrets == SecretSource.KeyVault
        ? new Passwords.VaultSecrets(Rotation, NeededAzure)
        : new Passwords.ClusterSecrets(Rotation);

    /// <summary>Names of services, sorted.</summary>
    /// <param name="services">The services.</param>
    internal static ImmutableArray<string> Names(IEnumerable<ServiceDefinition> services) => [.. services.Select(service => service.Name)];
}
