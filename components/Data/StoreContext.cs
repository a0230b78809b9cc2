using Payments.Infra.Components.Data.Passwords;

namespace Payments.Infra.Components.Data;

/// <summary>What all stores of a stack share.</summary>
public sealed record StoreContext
{
    /// <summary>Namespace of the services, which read their credentials there.</summary>
    public required Input<string> ServiceNamespace { get; init; }

    /// <summary>Which services use which stores and topics.</summary>
    public required StoreUsage Usage { get; init; }

    /// <summary>Where passwords are kept. Default in Secrets of the cluster.</summary>
    public SecretSource Secrets { get; init; } = SecretSource.Cluster;

    /// <summary>How many times passwords were rotated. Each time every service changes over to the other one of its two logins. Default 0.</summary>
    public int Rotation { get; init; }

    /// <summary>Storage class of volumes that name no other. Default empty: that of the cluster.</summary>
    public string StorageClass { get; init; } = "";

    /// <summary>Number of zones that pods are spread over. Default 3.</summary>
    public int Zones { get; init; } = 3;

    /// <summary>Priority class of the pods. Default empty: that of the cluster.</summary>
    public string PriorityClass { get; init; } = "";

    /// <summary>Namespace of Prometheus. Default <c>monitoring</c>.</summary>
    public string ObservabilityNamespace { get; init; } = Tools.Namespace;

    /// <summary>Where images come from. Default where their names say.</summary>
    public ImageSource Images { get; init; } = ImageSource.Upstream();

    /// <summary>Azure, for modes, backups and passwords that need it. Default none.</summary>
    public IManagedServices? Azure { get; init; }

    /// <inheritdoc cref="StorePrerequisites"/>
    public StorePrerequisites Prerequisites { get; init; } = new();

    /// <summary>Azure, in a mode that needs it.</summary>
    /// <exception cref="InvalidOperationException">It was not given.</exception>
    internal IManagedServices RequiredAzure => Azure ?? throw new InvalidOperationException("This mode needs Azure; set Azure of the store's context.");

    /// <summary>Generates passwords and brings them to the pods that read them.</summary>
    internal SecretWriter Writer => Secrets == SecretSource.KeyVault
        ? new VaultSecrets(RequiredAzure, Prerequisites.Secrets?.Store)
        : new ClusterSecrets();

    /// <summary>The login that pods use.</summary>
    internal Login Login => new(Rotation);

    /// <summary>The logins that stores let in: also the one before, which pods use until they are restarted.</summary>
    internal ImmutableArray<Login> Logins => Rotation == 0 ? [Login] : [new(Rotation - 1), Login];

    /// <summary>Storage class of a volume; empty for that of the cluster.</summary>
    /// <param name="volume">The volume.</param>
    internal string ClassOf(VolumeSettings volume) => volume.Class.Length > 0 ? volume.Class : StorageClass;
}
