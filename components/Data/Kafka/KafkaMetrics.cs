using Operators.Kafka.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Metrics of brokers: which MBeans are exported, and under which names. Alerts rely on these names.</summary>
internal static class KafkaMetrics
{
    /// <summary>Metrics port of brokers, and of the exporter of consumers' lag.</summary>
    public const int Port = 9404;

    private const string Map = "kafka-metrics";
    private const string Key = "jmx.yaml";

    private const string Rules = """
        lowercaseOutputName: true
        rules:
          - pattern: kafka.(\w+)<type=(.+), name=(.+), topic=(.+), partition=(.+)><>Value
            name: kafka_$1_$2_$3
            type: GAUGE
            labels:
              topic: "$4"
              partition: "$5"
          - pattern: kafka.(\w+)<type=(.+), name=(.+), topic=(.+)><>Count
            name: kafka_$1_$2_$3_total
            type: COUNTER
            labels:
              topic: "$4"
          - pattern: kafka.(\w+)<type=(.+), name=(.+), request=(.+)><>Count
            name: kafka_$1_$2_$3_total
            type: COUNTER
            labels:
              request: "$4"
          - pattern: kafka.(\w+)<type=(.+), name=(.+)><>Count
            name: kafka_$1_$2_$3_total
            type: COUNTER
          - pattern: kafka.(\w+)<type=(.+), name=(.+)><>Value
            name: kafka_$1_$2_$3
            type: GAUGE

        """;

    /// <summary>Brokers with the exporter of consumers' lag, and the operator, which knows when certificates end.</summary>
    public static ImmutableArray<ScrapeTarget> Targets(KafkaSettings settings) =>
    [
        new("kafka", [Port], [
            "kafka_server_replicamanager_underminisrpartitioncount", "kafka_server_replicamanager_underreplicatedpartitions", "kafka_consumergroup_lag",
            "kafka_brokers",
            "kafka_server_brokertopicmetrics_messagesinpersec_total",
        ])
        {
            Pods = new PodSelection(KafkaCluster.Label, [], "tcp-prometheus") { Namespace = DataNamespace.Name, KeptLabels = [KafkaCluster.Label] },
            Expected = [new("strimzi_io_cluster", KafkaCluster.Name, settings.Brokers)],
        },
        new("strimzi-operator", [8080], ["strimzi_certificate_expiration_timestamp_ms"])
        {
            Pods = new PodSelection("name", ["strimzi-cluster-operator"], "http"),
        },
    ];

    public static ConfigMap Declare(string name, CustomResourceOptions options) =>
        new($"{name}-metrics", new ConfigMapArgs { Metadata = StoreStatefulSet.Metadata(KafkaCluster.Name, Map), Data = { [Key] = Rules } }, options);

    public static KafkaSpecKafkaMetricsConfigArgs Config() => new()
    {
        Type = KafkaSpecKafkaMetricsConfigType.JmxPrometheusExporter,
        ValueFrom = new KafkaSpecKafkaLoggingValueFromArgs
        {
            ConfigMapKeyRef = new KafkaSpecKafkaLoggingValueFromConfigMapKeyRefArgs { Name = Map, Key = Key },
        },
    };
}
