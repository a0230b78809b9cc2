using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>Pools of connections (CloudNativePG 1.30, internal/webhook/v1/pooler_webhook.go).</summary>
internal static class PoolerRules
{
    /// <summary>Parameters that may be set.</summary>
    private static readonly FrozenSet<string> Parameters = FrozenSet.ToFrozenSet(
    [
        "application_name_add_host", "auth_type", "autodb_idle_timeout", "cancel_wait_timeout", "client_idle_timeout", "client_login_timeout",
        "client_tls13_ciphers", "client_tls_ciphers", "client_tls_sslmode", "default_pool_size", "disable_pqexec", "dns_max_ttl", "dns_nxdomain_ttl",
        "idle_transaction_timeout", "ignore_startup_parameters", "listen_backlog", "log_connections", "log_disconnections", "log_pooler_errors",
        "log_stats", "max_client_conn", "max_db_connections", "max_packet_size", "max_prepared_statements", "max_user_connections", "min_pool_size",
        "pkt_buf", "query_timeout", "query_wait_timeout", "reserve_pool_size", "reserve_pool_timeout", "sbuf_loopcnt", "server_check_delay",
        "server_check_query", "server_connect_timeout", "server_fast_close", "server_idle_timeout", "server_lifetime", "server_login_retry",
        "server_reset_query", "server_reset_query_always", "server_round_robin", "server_tls13_ciphers", "server_tls_ciphers", "server_tls_protocols",
        "server_tls_sslmode", "stats_period", "suspend_timeout", "tcp_defer_accept", "tcp_keepalive", "tcp_keepcnt", "tcp_keepidle", "tcp_keepintvl",
        "tcp_socket_buffer", "tcp_user_timeout", "track_extra_parameters", "verbose",
    ]);

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (spec, bouncer) = (manifest["spec"], manifest["spec"]["pgbouncer"]);
        var hasLogin = bouncer["authQuerySecret"]["name"].Text.Length > 0 || bouncer["serverTLSSecret"]["name"].Text.Length > 0;
        var (query, cluster) = (bouncer["authQuery"], spec["cluster"]["name"]);
        return (!bouncer.Exists ? new[] { FieldErrors.Required(bouncer, "required pgbouncer configuration") }
                : hasLogin && query.Text.Length == 0 ? [FieldErrors.Required(query, "must specify an auth query when providing an auth query secret")]
                : !hasLogin && query.Text.Length > 0
                    ? [FieldErrors.Required(bouncer["authQuerySecret"]["name"], "must specify an existing auth query secret when providing an auth query")]
                : [])
            .Concat(bouncer["parameters"].Entries.Where(parameter => !Parameters.Contains(parameter.Key))
                .Select(parameter => FieldErrors.Invalid(parameter.Value, "Invalid or reserved parameter")))
            .Concat(cluster.Text.Length == 0 ? [FieldErrors.Required(cluster, "must specify a cluster name")]
                : cluster.Text == manifest["metadata"]["name"].Text
                    ? [FieldErrors.Invalid(manifest["metadata"]["name"], "the pooler resource cannot have the same name of a cluster")]
                    : []);
    }
}
