using System.Globalization;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Whole backups of PostgreSQL, by metrics of the plugin that takes them. Where none are taken there are no metrics, and no alert.</summary>
internal static class BackupRules
{
    private const string Cluster = "cnpg_io_cluster";
    private const string Last = "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp";
    private const string LastFailed = "barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp";

    /// <summary>100 days after the epoch, where test cases begin: a backup that is not too old yet.</summary>
    private const string Later = "8640000";

    public static RuleGroup From(ObservedSystem system) => new("backups", [], [TooOld(system.OldestBackupHours), Failed]);

    /// <summary>Without any backup the time is 0: that is too old as well.</summary>
    private static AlertRule TooOld(int hours)
    {
        var age = string.Create(CultureInfo.InvariantCulture, $"{hours} * 3600");
        var silence = hours * 60;
        return new AlertRule
        {
            Name = "PostgresBackupTooOld",
            Expression = $"time() - max by (namespace, {Cluster}) ({Last}) > {age}",
            For = TimeSpan.FromHours(1),
            Severity = Severity.Critical,
            Summary = $"The last whole backup of PostgreSQL {{{{ $labels.cnpg_io_cluster }}}} is older than {hours} hours",
            Description = "A restore replays everything since then, and takes longer with each day. Where there is no backup at all, nothing can be restored.",
            Firing = AlertCase.After(silence + 90, (Sample(Last), $"0+0x{silence + 100}")).For(("namespace", Namespaces.Data), (Cluster, "db")),
            Silent = AlertCase.After(silence + 90, (Sample(Last), $"{Later}+0x{silence + 100}")),
        };
    }

    private static AlertRule Failed => new()
    {
        Name = "PostgresBackupFailed",
        Expression = $"max by (namespace, {Cluster}) ({LastFailed}) > max by (namespace, {Cluster}) ({Last})",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "The last whole backup of PostgreSQL {{ $labels.cnpg_io_cluster }} failed",
        Description = "The next one is due by the schedule; changes are archived all the time.",
        Firing = AlertCase.After(15, (Sample(Last), "100+0x20"), (Sample(LastFailed), "200+0x20")).For(("namespace", Namespaces.Data), (Cluster, "db")),
        Silent = AlertCase.After(15, (Sample(Last), "200+0x20"), (Sample(LastFailed), "100+0x20")),
    };

    private static string Sample(string metric) => Series(metric, ("namespace", Namespaces.Data), (Cluster, "db"), ("pod", "db-1"));
}
