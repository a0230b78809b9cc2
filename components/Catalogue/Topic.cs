namespace Payments.Infra.Components.Catalogue;

/// <summary>A Kafka topic. The service that declares it owns it, and alone writes to it.</summary>
public sealed record Topic
{
    /// <summary>Name: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Parts that consumers share among their pods; messages are in order within one. Default 12, the pods of a service at its highest load.</summary>
    public int Partitions { get; init; } = 12;

    /// <summary>Brokers that keep a copy. Default 3: one may be lost while another is restarted.</summary>
    public int Replication { get; init; } = 3;

    /// <summary>How long messages are kept, in hours. Default 168, a week.</summary>
    public int RetentionHours { get; init; } = 168;
}
