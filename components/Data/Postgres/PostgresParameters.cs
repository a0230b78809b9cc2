using System.Globalization;
using Operators.Postgresql.V1;

namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Parameters of the server: a commit is on two pods, and each role connects to its own database alone.</summary>
internal static class PostgresParameters
{
    private const string RefuseOthers = "host all all all reject";

    public static ClusterSpecPostgresqlArgs Create(PostgresSettings settings, ImmutableArray<PostgresUser> users)
    {
        var postgresql = new ClusterSpecPostgresqlArgs
        {
            Parameters = Tuning(settings).ToImmutableDictionary(),
            PgHba = [.. users.Select(user => user.AccessRule), RefuseOthers],
        };
        if (settings.Instances > 1)
        {
            postgresql.Synchronous = new ClusterSpecPostgresqlSynchronousArgs
            {
                Method = ClusterSpecPostgresqlSynchronousMethod.Any,
                Number = 1,

                // Better no commit than one that a failover loses.
                DataDurability = ClusterSpecPostgresqlSynchronousDataDurability.Required,
                FailoverQuorum = settings.Instances > 2,
            };
        }

        return postgresql;
    }

    /// <summary>A quarter of the memory is for the server's own cache, as its manual advises; the kernel caches with the rest.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Tuning(PostgresSettings settings)
    {
        var memory = settings.Resources.Memory.Limit.Mebibytes;
        yield return new("max_connections", Text(settings.MaxConnections));
        yield return new("shared_buffers", $"{Text(memory / 4)}MB");
        yield return new("effective_cache_size", $"{Text(memory * 3 / 4)}MB");
        yield return new("password_encryption", "scram-sha-256");
        yield return new("ssl_min_protocol_version", "TLSv1.3");
        yield return new("log_min_duration_statement", "1000");
        yield return new("log_lock_waits", "on");
        yield return new("idle_in_transaction_session_timeout", "60s");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
