namespace Payments.Infra.Components.Observability;

/// <summary>Stores with metrics for Prometheus: those in the cluster. Azure Monitor watches those that Azure manages.</summary>
public enum ObservedStore
{
    /// <summary>PostgreSQL, operated by CloudNativePG.</summary>
    Postgres,

    /// <summary>Redis in the cluster, with an exporter.</summary>
    Redis,

    /// <summary>Kafka, operated by Strimzi.</summary>
    Kafka,
}
