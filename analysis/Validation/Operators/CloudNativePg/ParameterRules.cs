using System.Buffers;
using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Parameters of PostgreSQL that the operator sets itself, and what it asks of others (CloudNativePG 1.30, validateConfiguration in
/// internal/webhook/v1/cluster_webhook.go and FixedConfigurationParameters in pkg/postgres/configuration.go). A parameter that is given the very value that
/// the operator sets is taken: those whose values depend on the cluster are therefore not judged.
/// </summary>
internal static class ParameterRules
{
    private static readonly SearchValues<char> NameSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$");

    private static readonly FrozenSet<string> Fixed = FrozenSet.ToFrozenSet(
    [
        "allow_system_table_mods", "archive_cleanup_command", "archive_command", "bonjour", "bonjour_name", "config_file", "data_directory", "data_sync_retry",
        "event_source", "external_pid_file", "hba_file", "ident_file", "jit_provider", "log_file_mode", "pg_failover_slots.primary_dsn",
        "pg_failover_slots.standby_slot_names", "primary_conninfo", "primary_slot_name", "promote_trigger_file", "recovery_end_command",
        "recovery_min_apply_delay", "recovery_target", "recovery_target_action", "recovery_target_inclusive", "recovery_target_lsn", "recovery_target_name",
        "recovery_target_time", "recovery_target_timeline", "recovery_target_xid", "restore_command", "ssl_crl_file", "ssl_dh_params_file",
        "ssl_passphrase_command", "ssl_passphrase_command_supports_reload", "ssl_prefer_server_ciphers", "stats_temp_directory", "syslog_facility",
        "syslog_ident", "syslog_sequence_numbers", "syslog_split_messages", "unix_socket_group", "unix_socket_permissions",
    ]);

    /// <summary>Parameters that the operator sets to the same value everywhere.</summary>
    private static readonly FrozenDictionary<string, string> Constant = new Dictionary<string, string>
    {
        ["hot_standby"] = "true",
        ["listen_addresses"] = "*",
        ["log_rotation_size"] = "0",
        ["port"] = "5432",
        ["restart_after_crash"] = "false",
        ["ssl"] = "on",
    }.ToFrozenDictionary();

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var instances = spec["instances"].Integer ?? 1;
        return spec["postgresql"]["parameters"].Entries.SelectMany(parameter => Check(parameter.Key, parameter.Value, instances));
    }

    private static IEnumerable<FieldError> Check(string name, Field value, long instances) =>
        !IsName(name) ? [FieldErrors.Invalid(value, "must be a valid PostgreSQL configuration parameter name (a GUC name, optionally namespaced with a "
            + "single dot)")]
        : Fixed.Contains(name) || (Constant.TryGetValue(name, out var own) && value.Text != own)
            ? [FieldErrors.Invalid(value, "Can't set fixed configuration parameter")]
        : name switch
        {
            "wal_level" when value.Text is not ("logical" or "replica" or "minimal") =>
                [FieldErrors.Invalid(value, "unrecognized `wal_level` value - allowed values: `logical`, `replica`, `minimal`")],
            "wal_level" when value.Text == "minimal" && instances > 1 =>
                [FieldErrors.Invalid(value, "`wal_level` should be set at `logical` or `replica` when '.instances' field is greater than 1")],
            "wal_log_hints" or "hot_standby_feedback" or "sync_replication_slots" when Flag(value.Text) is null =>
                [FieldErrors.Invalid(value, $"invalid `{name}` value. Must be a postgres boolean")],
            "wal_log_hints" when Flag(value.Text) == false && instances > 1 =>
                [FieldErrors.Invalid(value, "`wal_log_hints` must be set to `on` when `instances` > 1")],
            _ => [],
        };

    private static bool IsName(string name) => name.Split('.') is { Length: 1 or 2 } parts
        && parts.All(part => part.Length > 0 && !char.IsAsciiDigit(part[0]) && part[0] != '$' && !part.AsSpan().ContainsAnyExcept(NameSigns));

    /// <summary>PostgreSQL takes each word down to what makes it unique.</summary>
    private static bool? Flag(string text) => text.ToUpperInvariant() switch
    {
        "1" or "ON" or "T" or "TR" or "TRU" or "TRUE" or "Y" or "YE" or "YES" => true,
        "0" or "OF" or "OFF" or "F" or "FA" or "FAL" or "FALS" or "FALSE" or "N" or "NO" => false,
        _ => null,
    };
}
