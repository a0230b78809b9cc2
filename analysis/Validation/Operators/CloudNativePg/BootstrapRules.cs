using System.Numerics;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>How a cluster gets its first data (CloudNativePG 1.30, validateBootstrap… and validateInitDB in internal/webhook/v1/cluster_webhook.go).</summary>
internal static class BootstrapRules
{
    private static readonly ImmutableArray<string> Methods = ["initdb", "recovery", "pg_basebackup"];
    private static readonly ImmutableArray<string> Targets = ["targetXID", "targetName", "targetLSN", "targetTime", "targetImmediate"];
    private static readonly ImmutableArray<string> Sources = ["connectionParameters", "barmanObjectStore", "plugin"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (spec, bootstrap) = (manifest["spec"], manifest["spec"]["bootstrap"]);
        return (Methods.Count(method => bootstrap[method].Exists) > 1
                ? new[] { FieldErrors.Forbidden(bootstrap, "Only one bootstrap method can be specified at a time") }
                : [])
            .Concat(bootstrap["initdb"]["walSegmentSize"].Integer is > 0 and var size && !BitOperations.IsPow2(size)
                ? [FieldErrors.Invalid(bootstrap["initdb"]["walSegmentSize"], "WAL segment size must be a power of 2")]
                : [])
            .Concat(bootstrap["pg_basebackup"].Exists && ExternalClusterRules.Find(spec, bootstrap["pg_basebackup"]["source"].Text) is null
                ? [Missing(bootstrap["pg_basebackup"]["source"])]
                : [])
            .Concat(CheckRecovery(spec, bootstrap["recovery"]))
            .Concat(CheckTarget(bootstrap["recovery"]));
    }

    /// <summary>A reference to an external cluster that is not declared.</summary>
    public static FieldError Missing(Field source) => FieldErrors.Invalid(source, $"External cluster {source.Text} not found");

    private static IEnumerable<FieldError> CheckRecovery(Field spec, Field recovery)
    {
        var source = recovery["source"];
        return source.Text.Length == 0 ? []
            : ExternalClusterRules.Find(spec, source.Text) is not { } cluster ? [Missing(source)]
            : Sources.Any(way => cluster[way].Exists) ? []
            : [FieldErrors.Invalid(source, $"External cluster {source.Text} cannot be used for recovery: missing connection parameters, Barman, or "
                + $"CNPG-i configuration")];
    }

    /// <summary>A point that is no time is looked for in one backup.</summary>
    private static IEnumerable<FieldError> CheckTarget(Field recovery)
    {
        var target = recovery["recoveryTarget"];
        var isNamed = target["targetName"].Text.Length > 0 || target["targetXID"].Text.Length > 0 || target["targetImmediate"].Exists;
        return (isNamed && !recovery["volumeSnapshots"].Exists && target["backupID"].Text.Length == 0
                ? new[] { FieldErrors.Required(target, "BackupID is missing") }
                : [])
            .Concat(Targets.Count(name => target[name].Exists) > 1
                ? [FieldErrors.Invalid(target, "Recovery target options are mutually exclusive")]
                : []);
    }
}
