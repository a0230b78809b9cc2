namespace Payments.Infra.Components.Data;

/// <summary>Inputs of a <see cref="DataNamespace"/>.</summary>
public sealed class DataNamespaceArgs : ResourceArgs
{
    /// <summary>Whether a storage class of Azure's disks is made for data. Default false: volumes are of the cluster's own class.</summary>
    public bool AzureDisks { get; init; }
}
