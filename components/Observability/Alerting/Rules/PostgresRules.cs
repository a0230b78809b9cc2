using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>PostgreSQL in the cluster, by metrics of CloudNativePG. Azure Monitor watches what Azure manages.</summary>
internal static class PostgresRules
{
    private const string Cluster = "cnpg_io_cluster";
    private const string Up = "cnpg_collector_up";
    private const string Lag = "cnpg_pg_replication_lag";
    private const string Standbys = "cnpg_pg_replication_streaming_replicas";
    private const string Waited = "cnpg_pgbouncer_pools_maxwait";
    private const string Failed = "cnpg_pg_stat_archiver_last_failed_time";
    private const string Archived = "cnpg_pg_stat_archiver_last_archived_time";

    private const string PoolerUp = "cnpg_pgbouncer_up";

    public static RuleGroup From(ObservedSystem system) => new("postgres", [], [
        .. Expected(system, Cluster).Select(Down),
        .. system.PostgresPoolers.Select(PoolerDown),
        ReplicationLag,
        NoStandby,
        WalArchive,
        .. system.PostgresPoolers.Select(_ => PoolExhausted),
    ]);

    private static IEnumerable<ExpectedPods> Expected(ObservedSystem system, string label) => system.ExpectedOf(ObservedStore.Postgres, label);

    private static AlertRule Down(ExpectedPods instances) => new()
    {
        Name = "PostgresDown",
        Expression = $"{Answering("sum", Up, instances)} < {instances.Count}",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "PostgreSQL {{ $labels.cnpg_io_cluster }} has fewer instances that answer than it should",
        Description = $"It should have {instances.Count}. With a standby the operator fails over by itself.",
        Firing = AlertCase.After(15, Instances(instances, "0+0x20")).For(("namespace", Namespaces.Data), (Cluster, instances.Value)),
        Silent = AlertCase.After(15, Instances(instances, "1+0x20")),
        Gone = AlertCase.After(20, Instances(instances, "1+0x3")).For(("namespace", Namespaces.Data), (Cluster, instances.Value)),
    };

    private static AlertRule PoolerDown(ExpectedPods poolers) => new()
    {
        Name = "PostgresPoolerDown",
        Expression = $"{Answering("sum", PoolerUp, poolers)} < {poolers.Count}",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Fewer poolers of PostgreSQL answer than should",
        Description = $"There should be {poolers.Count}. Without any, no service reaches the database.",
        Firing = AlertCase.After(20, PoolersOf(poolers, "0+0x30")).For(("namespace", Namespaces.Data), (poolers.Label, poolers.Value)),
        Silent = AlertCase.After(20, PoolersOf(poolers, "1+0x30")),
        Gone = AlertCase.After(30, PoolersOf(poolers, "1+0x3")).For(("namespace", Namespaces.Data), (poolers.Label, poolers.Value)),
    };

    private static AlertRule ReplicationLag => new()
    {
        Name = "PostgresReplicationLag",
        Expression = $"max by (namespace, pod) ({Lag}) > 30",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "Standby {{ $labels.pod }} is more than 30 s behind",
        Description = "A failover now would wait for it, or lose what it has not got yet.",
        Firing = AlertCase.After(10, (OfPod(Lag), "60+0x20")).For(("namespace", "data"), ("pod", "a")),
        Silent = AlertCase.After(10, (OfPod(Lag), "3+0x20")),
    };

    /// <summary>A single instance has no standby and should have none.</summary>
    private static AlertRule NoStandby => new()
    {
        Name = "PostgresNoStandby",
        Expression = $"max by (namespace, {Cluster}) ({Standbys}) < 1 and count by (namespace, {Cluster}) (max_over_time({Up}[1h])) > 1",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "PostgreSQL cluster {{ $labels.cnpg_io_cluster }} has no standby",
        Description = "The next failure of a node stops payments, and synchronous writes may stop already.",
        Firing = AlertCase.After(10, Instance(Up, "a", "1+0x20"), Instance(Up, "b", "1+0x3 0+0x20"), Instance(Standbys, "a", "0+0x20"))
            .For(("namespace", "data"), (Cluster, "postgres")),
        Silent = AlertCase.After(10, Instance(Up, "a", "1+0x20"), Instance(Standbys, "a", "0+0x20")),
    };

    private static AlertRule WalArchive => new()
    {
        Name = "PostgresArchiveFailing",
        Expression = $"{Failed} > {Archived}",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "PostgreSQL in {{ $labels.pod }} cannot archive what it writes",
        Description = "Backups end at the last archived segment, and the volume fills with those that wait.",
        Firing = AlertCase.After(10, (OfPod(Failed), "200+0x20"), (OfPod(Archived), "100+0x20")).For(("namespace", "data"), ("pod", "a")),
        Silent = AlertCase.After(10, (OfPod(Failed), "100+0x20"), (OfPod(Archived), "200+0x20")),
    };

    private static AlertRule PoolExhausted => new()
    {
        Name = "PostgresPoolExhausted",
        Expression = $"max by (namespace, pod) ({Waited}) > 1",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "Clients of pooler {{ $labels.pod }} wait for a connection",
        Description = "The one that waits longest has done so for more than a second: all of the pool's connections to the server are in use.",
        Firing = AlertCase.After(10, (Series(Waited, ("namespace", "data"), ("pod", "a"), ("database", "payment")), "4+0x20"))
            .For(("namespace", "data"), ("pod", "a")),
        Silent = AlertCase.After(10, (Series(Waited, ("namespace", "data"), ("pod", "a"), ("database", "payment")), "4+0x2 0+0x20")),
    };

    private static (string, string)[] Instances(ExpectedPods pods, string ofFirst) => OfEach(Up, pods, ofFirst);

    private static (string, string)[] PoolersOf(ExpectedPods pods, string ofFirst) => OfEach(PoolerUp, pods, ofFirst);

    /// <summary>All pods of a server answer, but perhaps the first.</summary>
    private static (string, string)[] OfEach(string metric, ExpectedPods pods, string ofFirst) => [.. Enumerable.Range(1, pods.Count).Select(number => (
        Series(metric, ("namespace", Namespaces.Data), (pods.Label, pods.Value), ("pod", $"{pods.Value}-{number}")),
        number == 1 ? ofFirst : "1+0x30"))];

    private static string OfPod(string metric) => Series(metric, ("namespace", "data"), ("pod", "a"));

    private static (string, string) Instance(string metric, string pod, string values) =>
        (Series(metric, ("namespace", "data"), (Cluster, "postgres"), ("pod", pod)), values);
}
