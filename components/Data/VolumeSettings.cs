using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data;

/// <summary>A persistent volume of each pod of a store.</summary>
public sealed record VolumeSettings
{
    /// <summary>Size. It can grow and never shrink. Default 64Gi.</summary>
    public ByteQuantity Size { get; init; } = new(64 * 1024);

    /// <summary>Storage class. Default empty: on AKS the one that the program makes for data, else that of the cluster.</summary>
    [RegularExpression("([a-z0-9]([a-z0-9.-]*[a-z0-9])?)?", ErrorMessage = "the name of a storage class; 'kubectl get storageclass' lists them")]
    public string Class { get; init; } = "";

    /// <summary>A volume of a size.</summary>
    /// <param name="gibibytes">Size in gibibytes.</param>
    public static VolumeSettings OfGibibytes(int gibibytes) => new() { Size = new ByteQuantity(gibibytes * 1024) };
}
