using System.Collections.Immutable;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Services;
using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>Inputs that every store has.</summary>
public abstract class StoreArgs : ResourceArgs
{
    /// <summary>Namespace of the services, which read their credentials there.</summary>
    [Input("serviceNamespace", required: true)]
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>Who uses the store.</summary>
    public required DataGraph Graph { get; init; }

    /// <summary>Where passwords are kept.</summary>
    public SecretSource Secrets { get; init; } = SecretSource.Cluster;

    /// <summary>Passwords are made anew when this text changes. Default empty.</summary>
    public string Rotation { get; init; } = "";

    /// <summary>Storage class of volumes that name no other; empty for that of the cluster.</summary>
    public string StorageClass { get; init; } = "";

    /// <summary>Zones that pods are spread over. Default 3.</summary>
    public int Zones { get; init; } = 3;

    /// <summary>Priority class of the pods; empty for that of the cluster.</summary>
    public string PriorityClass { get; init; } = "";

    /// <summary>Namespace of the metrics collector. Default <c>monitoring</c>.</summary>
    public string ObservabilityNamespace { get; init; } = Tools.Namespace;

    /// <summary>Azure, where the mode, the backups or the key vault need it.</summary>
    public AzureSite? Azure { get; init; }

    /// <summary>Azure.</summary>
    /// <exception cref="InvalidOperationException">It was not given.</exception>
    internal AzureSite NeededAzure => Azure ?? throw new InvalidOperationException("This mode needs Azure; give the store its site.");

    /// <summary>The class of a volume.</summary>
    /// <param name="volume">The volume.</param>
    internal string ClassOf(VolumeSettings volume) => volume.Class.Length > 0 ? volume.Class : StorageClass;

    /// <summary>Where passwords go.</summary>
    internal Passwords.SecretWriter Writer => Secrets == SecretSource.KeyVault
        ? new Passwords.VaultSecrets(Rotation, NeededAzure)
        : new Passwords.ClusterSecrets(Rotation);

    /// <summary>Names of services, sorted.</summary>
    /// <param name="services">The services.</param>
    internal static ImmutableArray<string> Names(IEnumerable<ServiceDefinition> services) => [.. services.Select(service => service.Name)];
}
