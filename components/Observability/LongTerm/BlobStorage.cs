namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>A container of Azure Blob Storage, and the managed identities that work on it. There is no key.</summary>
public sealed record BlobStorage
{
    /// <summary>ServiceAccount of Prometheus in the namespace <c>monitoring</c>, which its chart names after the release.</summary>
    public const string PrometheusServiceAccount = "kube-prometheus-stack-prometheus";

    /// <summary>ServiceAccount of Thanos in the namespace <c>monitoring</c>.</summary>
    public const string ThanosServiceAccount = "thanos";

    /// <summary>Name of the storage account.</summary>
    public required Input<string> StorageAccount { get; init; }

    /// <summary>Name of the container.</summary>
    public required Input<string> Container { get; init; }

    /// <summary>Prometheus uploads as this identity, which is federated with <see cref="PrometheusServiceAccount"/>.</summary>
    public required StorageIdentity Prometheus { get; init; }

    /// <summary>Thanos reads, compacts and deletes as this identity, which is federated with <see cref="ThanosServiceAccount"/>.</summary>
    public required StorageIdentity Thanos { get; init; }

    /// <summary>Storage that exists already.</summary>
    /// <param name="settings">Settings with the names of the storage account and of the identity.</param>
    public static BlobStorage From(LongTermSettings settings) => new()
    {
        StorageAccount = settings.StorageAccount,
        Container = settings.Container,
        Prometheus = new StorageIdentity(settings.ClientId),
        Thanos = new StorageIdentity(settings.ClientId),
    };
}
