namespace Payments.Infra.Components.Data;

/// <summary>Managed disks for data on AKS (learn.microsoft.com/azure/virtual-machines/disks-types).</summary>
/// <param name="StorageClass">Name of the storage class.</param>
/// <param name="Sku">Kind of disk.</param>
public sealed record AzureDisks(string StorageClass, string Sku)
{
    /// <summary>Premium SSD v2: 3,000 operations and 125 MB a second at any size. Only machines that are in a zone can attach them.</summary>
    public static AzureDisks PremiumV2 { get; } = new("data-premium-v2", "PremiumV2_LRS");

    /// <summary>Premium SSD: faster the larger it is, and attached by any machine.</summary>
    public static AzureDisks Premium { get; } = new("data-premium", "Premium_LRS");

    /// <summary>The disks that machines can attach.</summary>
    /// <param name="zones">Zones of the machines; empty for machines in none.</param>
    public static AzureDisks For(ImmutableArray<string> zones) => zones.IsEmpty ? Premium : PremiumV2;
}
