using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Azure Database for PostgreSQL flexible server, in mode azure.</summary>
public sealed record FlexibleServerSettings
{
    /// <summary>Size of the machines. Default Standard_D4ds_v5; a burstable one (B) has no standby.</summary>
    [RegularExpression("Standard_[BDE][A-Za-z0-9_]+", ErrorMessage = "a size of the series B, D or E, such as Standard_D4ds_v5")]
    public string Size { get; init; } = "Standard_D4ds_v5";

    /// <summary>Version. Default 18.</summary>
    [RegularExpression("1[4-8]", ErrorMessage = "14 to 18")]
    public string Version { get; init; } = "18";

    /// <summary>Storage in gibibytes. Default 128; allowed 32 to 32767. It can grow and never shrink.</summary>
    [Range(32, 32767)]
    public int StorageGib { get; init; } = 128;

    /// <summary>How far back a restore can go, in days. Default 35; allowed 7 to 35.</summary>
    [Range(7, 35)]
    public int BackupDays { get; init; } = 35;

    /// <summary>Whether backups are copied to the paired region. Default true where the region has a pair.</summary>
    public bool? GeoBackup { get; init; }

    /// <summary>Whether it is of the series without standby.</summary>
    public bool IsBurstable => Size.StartsWith("Standard_B", StringComparison.Ordinal);
}
