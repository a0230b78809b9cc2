using Pulumi;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>A container of Azure Blob Storage, and the identity that may write to it.</summary>
public sealed record BlobStorage
{
    /// <summary>Name of the storage account.</summary>
    public required Input<string> StorageAccount { get; init; }

    /// <summary>Name of the container.</summary>
    public required Input<string> Container { get; init; }

    /// <summary>Client id of the managed identity, federated with Prometheus' service account.</summary>
    public required Input<string> ClientId { get; init; }

    /// <summary>What the configuration says.</summary>
    /// <param name="settings">The settings; null when metrics are not kept longer.</param>
    public static BlobStorage? Of(LongTermSettings? settings) => settings is null ? null : new BlobStorage
    {
        StorageAccount = settings.StorageAccount,
        Container = settings.Container,
        ClientId = settings.ClientId,
    };
}
