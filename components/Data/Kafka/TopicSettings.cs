using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>What a stack decides of one topic. What it leaves out is as the catalogue says.</summary>
public sealed record TopicSettings
{
    /// <summary>Partitions. They can grow and never shrink. Allowed up to 1000.</summary>
    [Range(1, 1000)]
    public int Partitions { get; init; }

    /// <summary>Copies. Allowed up to 30, and no more than there are brokers.</summary>
    [Range(1, 30)]
    public int Replication { get; init; }

    /// <summary>How long messages are kept, in hours. Allowed up to 8760, a year.</summary>
    [Range(1, 8760)]
    public int RetentionHours { get; init; }
}
