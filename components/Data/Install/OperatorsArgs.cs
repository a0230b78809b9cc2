namespace Payments.Infra.Components.Data.Install;

/// <summary>Inputs of <see cref="DataOperators"/>.</summary>
public sealed class OperatorsArgs : ResourceArgs
{
    /// <summary>Replicas of each operator. Default 2: one keeps working while the other is moved.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>Whether PostgreSQL is run by CloudNativePG. Default false.</summary>
    public bool Postgres { get; init; }

    /// <summary>Whether CloudNativePG writes backups to Azure. Default false.</summary>
    public bool Backups { get; init; }

    /// <summary>Whether Kafka is run by Strimzi. Default false.</summary>
    public bool Kafka { get; init; }

    /// <summary>Whether Secrets come from the key vault. Default false.</summary>
    public bool ExternalSecrets { get; init; }

    /// <summary>File or URL of the definitions of Strimzi's kinds. Default empty: those of the pinned version.</summary>
    public string KafkaDefinitions { get; init; } = "";

    /// <summary>Where images come from. Default where their names say.</summary>
    public ImageSource Images { get; init; } = ImageSource.Upstream();

    /// <summary>The namespace of the stores; null where it is there already.</summary>
    public Namespace? StoreNamespace { get; init; }
}
