namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Where the copies of blobs are.</summary>
public enum BlobCopies
{
    /// <summary>In the region: one in each zone, as the baseline and the region have them.</summary>
    Zone,

    /// <summary>In the paired region, too.</summary>
    Region,
}
