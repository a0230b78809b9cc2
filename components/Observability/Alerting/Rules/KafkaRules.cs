using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Kafka in the cluster, by metrics of Strimzi's brokers and of its exporter.</summary>
internal static class KafkaRules
{
    private const string UnderMinimum = "kafka_server_replicamanager_underminisrpartitioncount";
    private const string UnderReplicated = "kafka_server_replicamanager_underreplicatedpartitions";
    private const string Lag = "kafka_consumergroup_lag";

    public static readonly RuleGroup All = new("kafka", [], [
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
