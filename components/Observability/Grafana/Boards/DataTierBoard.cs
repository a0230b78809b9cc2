namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>PostgreSQL, Redis and Kafka, as far as they have metrics.</summary>
internal static class DataTierBoard
{
    private const string Hits = "sum by (payments_store) (rate(redis_keyspace_hits_total[5m]))";
    private const string EachRedis = "{{payments_store}}";

    public static Dashboard From(ObservedSystem system) => new(
        "data",
        "Data tier",
        "Do databases, caches and brokers keep up? What Azure manages shows in Azure Monitor.",
        [.. Rows(system).Where(row => system.Stores.ContainsKey(row.Store)).Select(row => row.Row), Volumes]);

    private static (ObservedStore Store, Row Row)[] Rows(ObservedSystem system) =>
    [
        (ObservedStore.Postgres, new Row("PostgreSQL", [.. Postgres, .. system.PostgresPoolers.SelectMany(_ => Poolers)])),
        (ObservedStore.Redis, Redis),
        (ObservedStore.Kafka, Kafka),
    ];

    private static Panel[] Postgres =>
    [
        new Panel("Answers", Unit.Count, new Target("min by (cnpg_io_cluster, pod) (cnpg_collector_up)", "{{pod}}")) { Kind = PanelKind.Stat },
        new Panel("Standbys behind by", Unit.Seconds, new Target("max by (cnpg_io_cluster, pod) (cnpg_pg_replication_lag)", "{{pod}}")) { RedFrom = 30 },
        new Panel("Connections", Unit.Count, new Target("sum by (pod, datname) (cnpg_backends_total)", "{{datname}} on {{pod}}")),
        new Panel(
            "Transactions",
            Unit.PerSecond,
            new Target("sum by (datname) (rate(cnpg_pg_stat_database_xact_commit[5m]))", "{{datname}} done"),
            new Target("sum by (datname) (rate(cnpg_pg_stat_database_xact_rollback[5m]))", "{{datname}} taken back")),
    ];

    private static Panel[] Poolers =>
    [
        new Panel(
            "Clients of the pooler",
            Unit.Count,
            new Target("sum by (pod) (cnpg_pgbouncer_pools_cl_active)", "{{pod}} served"),
            new Target("sum by (pod) (cnpg_pgbouncer_pools_cl_waiting)", "{{pod}} waiting")),
        new Panel("Longest wait for a connection", Unit.Seconds, new Target("max by (pod) (cnpg_pgbouncer_pools_maxwait)", "{{pod}}")) { RedFrom = 1 },
    ];

    private static Row Redis => new(
        "Redis",
        new Panel("Answers", Unit.Count, new Target("min by (payments_store) (redis_up)", EachRedis)) { Kind = PanelKind.Stat },
        new Panel(
            "Memory",
            Unit.Bytes,
            new Target("max by (payments_store) (redis_memory_used_bytes)", $"{EachRedis} used"),
            new Target("max by (payments_store) (redis_memory_max_bytes)", $"{EachRedis} at most")),
        new Panel("Commands", Unit.PerSecond, new Target("sum by (payments_store) (rate(redis_commands_processed_total[5m]))", EachRedis)),
        new Panel("Found", Unit.Fraction, new Target($"{Hits} / ({Hits} + sum by (payments_store) (rate(redis_keyspace_misses_total[5m])))", EachRedis)));

    private static Row Kafka => new(
        "Kafka",
        new Panel(
            "Partitions with too few replicas",
            Unit.Count,
            new Target("sum by (strimzi_io_cluster) (kafka_server_replicamanager_underminisrpartitioncount)", "below the minimum"),
            new Target("sum by (strimzi_io_cluster) (kafka_server_replicamanager_underreplicatedpartitions)", "below what is wanted"))
        {
            RedFrom = 1,
        },
        new Panel(
            "Consumers behind by",
            Unit.Count,
            new Target("sum by (consumergroup, topic) (kafka_consumergroup_lag)", "{{consumergroup}} on {{topic}}"))
        {
            RedFrom = 5000,
        },
        new Panel("Events", Unit.PerSecond, new Target("sum by (topic) (rate(kafka_server_brokertopicmetrics_messagesinpersec_total[5m]))", "{{topic}}")));

    private static Row Volumes => new(
        "Volumes",
        new Panel(
            "Full",
            Unit.Fraction,
            new Target("1 - kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes", "{{namespace}}/{{persistentvolumeclaim}}"))
        {
            RedFrom = 0.8m,
        });
}
