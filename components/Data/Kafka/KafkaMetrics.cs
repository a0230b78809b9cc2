using Operators.Kafka.V1;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Which of the brokers' own numbers are metrics, and under which names. Alerts are written for these names.</summary>
internal static class KafkaMetrics
{
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

    public static ConfigMap Declare(string name, CustomResourceOptions child) =>
        new($"{name}-metrics", new ConfigMapArgs { Metadata = StorePod.Metadata(KafkaCluster.Name, Map), Data = { [Key] = Rules } }, child);

    public static KafkaSpecKafkaMetricsConfigArgs Config() => new()
    {
        Type = KafkaSpecKafkaMetricsConfigType.JmxPrometheusExporter,
        ValueFrom = new KafkaSpecKafkaLoggingValueFromArgs { ConfigMapKeyRef = new KafkaSpecKafkaLoggingValueFromConfigMapKeyRefArgs { Name = Map, Key = Key } },
    };
}
