using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Backups of PostgreSQL to Blob storage in mode operator on AKS: whole ones by schedule, and every change in between.</summary>
public sealed record BackupSettings
{
    /// <summary>How far back a restore can go, in days. Default 30; 0 for no backups. Allowed up to 365.</summary>
    [Range(0, 365)]
    public int RetentionDays { get; init; } = 30;

    /// <summary>When whole backups are taken: six fields, seconds first, in UTC. Default at two o'clock every night.</summary>
    [RegularExpression(@"\S+( \S+){5}", ErrorMessage = "six fields with seconds first, such as 0 0 2 * * *")]
    public string Schedule { get; init; } = "0 0 2 * * *";
}
