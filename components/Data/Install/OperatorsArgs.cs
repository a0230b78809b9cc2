using Pulumi;

namespace Payments.Infra.Components.Data.Install;

/// <summary>Inputs of <see cref="DataOperators"/>.</summary>
public sealed class OperatorsArgs : ResourceArgs
{
    /// <summary>Pods of each operator. Default 2: while one is moved the other works.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>Whether PostgreSQL is an operator's.</summary>
    public bool Postgres { get; init; }

    /// <summary>Whether its backups go to Azure.</summary>
    public bool Backups { get; init; }

    /// <summary>Whether Kafka is an operator's.</summary>
    public bool Kafka { get; init; }

    /// <summary>Whether Secrets come from the key vault.</summary>
    public bool ExternalSecrets { get; init; }

    /// <summary>File or address with the definitions of Strimzi's kinds. Default those of the pinned version.</summary>
    public string KafkaDefinitions { get; init; } = "";
}
