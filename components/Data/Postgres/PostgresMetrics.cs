namespace Payments.Infra.Components.Data.Postgres;

/// <summary>Metrics of CloudNativePG: those of the instances, and of the poolers before them.</summary>
internal static class PostgresMetrics
{
    /// <summary>Metrics port of instances.</summary>
    public const int Port = 9187;

    /// <summary>Metrics port of poolers.</summary>
    public const int PoolerPort = 9127;

    /// <summary>Of the plugin for backups, which adds them to those of each instance.</summary>
    private const string LastBackup = "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp";

    private const string LastFailedBackup = "barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp";

    /// <summary>Label that tells instances from poolers, which have the label of the cluster too.</summary>
    public const string RoleLabel = "cnpg.io/podRole";

    /// <summary>Its value on instances.</summary>
    public const string Instance = "instance";

    /// <summary>The operator, the instances, and the poolers where there are any.</summary>
    public static ImmutableArray<ScrapeTarget> Targets(PostgresSettings settings) =>
    [
        new("postgres", [Port], [
            "cnpg_collector_up", "cnpg_pg_replication_lag", "cnpg_pg_replication_streaming_replicas", "cnpg_pg_stat_archiver_last_failed_time",
            "cnpg_pg_stat_archiver_last_archived_time", "cnpg_backends_total", "cnpg_pg_stat_database_xact_commit", "cnpg_pg_stat_database_xact_rollback",
            "cnpg_pg_database_size_bytes", LastBackup, LastFailedBackup,
        ])
        {
            Pods = new PodSelection(RoleLabel, [Instance], "metrics") { Namespace = DataNamespace.Name, KeptLabels = [PostgresCluster.Label] },
            Expected = [new("cnpg_io_cluster", settings.Cluster, settings.Instances)],
        },
        .. settings.Pooler.Instances == 0 ? [] : new[] { Poolers(settings.Pooler.Instances) },
        new("postgres-operator", [8080], [])
        {
            Pods = new PodSelection(ObjectLabels.Name, ["cloudnative-pg"], "metrics") { Namespace = Charts.PostgresOperator.Namespace },
        },
    ];

    private static ScrapeTarget Poolers(int instances) => new("postgres-pooler", [PoolerPort], [
        "cnpg_pgbouncer_up", "cnpg_pgbouncer_pools_cl_active", "cnpg_pgbouncer_pools_cl_waiting", "cnpg_pgbouncer_pools_maxwait",
    ])
    {
        Pods = new PodSelection(RoleLabel, ["pooler"], "metrics") { Namespace = DataNamespace.Name, KeptLabels = [PostgresPooler.Label] },
        Expected = [new("cnpg_io_poolerName", PostgresStore.ServiceName, instances)],
    };
}
