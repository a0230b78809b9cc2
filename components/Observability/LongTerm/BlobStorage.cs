using Pulumi;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>A container of Azure Blob Storage, and the identities that may write to it. There is no key.</summary>
public sealed record BlobStorage
{
    /// <summary>Name of the storage account.</summary>
    public required Input<string> StorageAccount { get; init; }

    /// <summary>Name of the container.</summary>
    public required Input<string> Container { get; init; }

    /// <summary>Client id of the managed identity that Prometheus writes as; it is federated with Prometheus' service account.</summary>
    public required Input<string> Writer { get; init; }

    /// <summary>Client id of the managed identity that Thanos reads, merges and removes as; it is federated with <see cref="LongTermMetrics.ServiceAccount"/>.</summary>
    public required Input<string> Keeper { get; init; }

    /// <summary>What the configuration of a stack on a cluster that is there already says.</summary>
    /// <param name="settings">The settings; null when metrics are not kept longer.</param>
    public static BlobStorage? Of(LongTermSettings? settings) => settings is null ? null : new BlobStorage
    {
        StorageAccount = settings.StorageAccount,
        Container = settings.Container,
        Writer = settings.ClientId,
        Keeper = settings.ClientId,
    };
}
