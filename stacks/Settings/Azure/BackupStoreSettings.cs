using Payments.Infra.Components.Azure.Stores;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>The storage account of backups.</summary>
internal sealed record BackupStoreSettings
{
    /// <summary>Where its copies are: zone or region. Default zone.</summary>
    public BlobCopies Copies { get; init; } = BlobCopies.Zone;
}
