namespace Payments.Infra.Components.Data;

/// <summary>Inputs of a <see cref="DataNamespace"/>.</summary>
public sealed class DataNamespaceArgs : ResourceArgs
{
    /// <summary>Disks that a storage class is made for. Default none: volumes are of the cluster's own class.</summary>
    public AzureDisks? Disks { get; init; }
}
