using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Azure Event Hubs, in mode azure.</summary>
public sealed record EventHubsSettings
{
    /// <summary>Tier. Default premium: private, with room for long retention.</summary>
    public EventHubsTier Tier { get; init; } = EventHubsTier.Premium;

    /// <summary>Units of throughput (standard, up to 40) or processing (premium, up to 16). Default 1.</summary>
    [Range(1, 40)]
    public int Capacity { get; init; } = 1;

    /// <summary>Longest retention of the tier, in hours.</summary>
    public int MaxRetentionHours => Tier == EventHubsTier.Premium ? 90 * 24 : 7 * 24;

    /// <summary>Most partitions of a topic in the tier.</summary>
    public int MaxPartitions => Tier == EventHubsTier.Premium ? 100 : 32;

    /// <summary>Most units of the tier.</summary>
    public int MaxCapacity => Tier == EventHubsTier.Premium ? 16 : 40;
}
