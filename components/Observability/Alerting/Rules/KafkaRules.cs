using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Kafka in the cluster, by metrics of Strimzi's brokers and of its exporter.</summary>
internal static class KafkaRules
{
    private const string UnderMinimum = "kafka_server_replicamanager_underminisrpartitioncount";
    private const string UnderReplicated = "kafka_server_replicamanager_underreplicatedpartitions";
    private const string Lag = "kafka_consumergroup_lag";
    private const string SeenByExporter = "kafka_brokers";
    private const string Cluster = "strimzi_io_cluster";

    public static RuleGroup From(ObservedSystem system) => new("kafka", [], [
        .. system.ExpectedOf(ObservedStore.Kafka, Cluster).Select(Down),
        LagUnknown,
        Partitions(
            "KafkaBelowMinimumReplicas",
            UnderMinimum,
            minutes: 1,
            Severity.Critical,
            "takes no writes for some partitions",
            "Fewer replicas are in sync than a write must reach: producers get errors."),
        Partitions(
            "KafkaUnderReplicated",
            UnderReplicated,
            minutes: 10,
            Severity.Warning,
            "keeps too few copies of some partitions",
            "A broker is down or behind; another failure may stop writes."),
        ConsumerLag,
    ]);

    /// <summary>Each broker gives metrics of its own, and a controller none of these.</summary>
    private static AlertRule Down(ExpectedPods brokers) => new()
    {
        Name = "KafkaDown",
        Expression = $"{Answering("count", UnderMinimum, brokers)} < {brokers.Count}",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Critical,
        Summary = "Kafka {{ $labels.strimzi_io_cluster }} has fewer brokers that answer than it should",
        Description = $"It should have {brokers.Count}: another failure may stop writes.",
        Firing = AlertCase.After(20, [.. Brokers(brokers).Skip(1)]).For(("namespace", Namespaces.Data), (Cluster, brokers.Value)),
        Silent = AlertCase.After(20, [.. Brokers(brokers)]),
        Gone = AlertCase.After(30, [.. Brokers(brokers).Select(broker => (broker.Series, "0+0x3"))])
            .For(("namespace", Namespaces.Data), (Cluster, brokers.Value)),
    };

    private static AlertRule LagUnknown => new()
    {
        Name = "KafkaLagUnknown",
        Expression = $"absent({Series(SeenByExporter, ("namespace", Namespaces.Data))})",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Nobody knows how far consumers are behind",
        Description = "The exporter of their lag is gone or cannot log in: no alert of lag would come.",
        Firing = AlertCase.After(15, (Series(SeenByExporter, ("namespace", "elsewhere")), "3+0x20")).For(("namespace", Namespaces.Data)),
        Silent = AlertCase.After(15, (Series(SeenByExporter, ("namespace", Namespaces.Data)), "3+0x20")),
        Gone = AlertCase.After(25, (Series(SeenByExporter, ("namespace", Namespaces.Data)), "3+0x3")).For(("namespace", Namespaces.Data)),
    };

    private static IEnumerable<(string Series, string Values)> Brokers(ExpectedPods brokers) => Enumerable.Range(0, brokers.Count).Select(number => (
        Series(UnderMinimum, ("namespace", Namespaces.Data), (Cluster, brokers.Value), ("pod", $"brokers-{number}")), "0+0x30"));

    private static AlertRule Partitions(string name, string metric, int minutes, Severity severity, string what, string description) => new()
    {
        Name = name,
        Expression = $"sum by (namespace, strimzi_io_cluster) ({metric}) > 0",
        For = TimeSpan.FromMinutes(minutes),
        Severity = severity,
        Summary = $"Kafka {{{{ $labels.strimzi_io_cluster }}}} {what}",
        Description = description,
        Firing = AlertCase.After(minutes + 5, (Series(metric, ("namespace", "data"), ("strimzi_io_cluster", "kafka"), ("pod", "a")), "2+0x30"))
            .For(("namespace", "data"), ("strimzi_io_cluster", "kafka")),
        Silent = AlertCase.After(minutes + 5, (Series(metric, ("namespace", "data"), ("strimzi_io_cluster", "kafka"), ("pod", "a")), "0+0x30")),
    };

    private static AlertRule ConsumerLag => new()
    {
        Name = "KafkaConsumerLag",
        Expression = $"sum by (consumergroup, topic) ({Lag}) > 5000",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "{{ $labels.consumergroup }} is behind on {{ $labels.topic }}",
        Description = "More than 5000 events wait: sagas and balances are late by as much.",
        Firing = AlertCase.After(20, (Series(Lag, ("consumergroup", "saga-service"), ("topic", "payment-events"), ("partition", "0")), "6000+0x30"))
            .For(("consumergroup", "saga-service"), ("topic", "payment-events")),
        Silent = AlertCase.After(20, (Series(Lag, ("consumergroup", "saga-service"), ("topic", "payment-events"), ("partition", "0")), "400+0x30")),
    };
}
