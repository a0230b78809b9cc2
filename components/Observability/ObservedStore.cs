namespace Payments.Infra.Components.Observability;

/// <summary>Stores that can give metrics to Prometheus: those in the cluster. What Azure manages, Azure Monitor watches.</summary>
public enum ObservedStore
{
    /// <summary>PostgreSQL of CloudNativePG.</summary>
    Postgres,

    /// <summary>Redis in the cluster, by its exporter.</summary>
    Redis,

    /// <summary>Kafka of Strimzi.</summary>
    Kafka,
}
