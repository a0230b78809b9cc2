using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Observability.LongTerm;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>How metrics are scraped and kept.</summary>
public sealed record MetricsSettings
{
    /// <summary>Pods of Prometheus, each with all metrics. Default 2; allowed 1 to 4.</summary>
    [Range(1, 4)]
    public int Replicas { get; init; } = 2;

    /// <summary>Seconds between two scrapes of a target. Default 30; allowed 10 to 120.</summary>
    [Range(10, 120)]
    public int IntervalSeconds { get; init; } = 30;

    /// <inheritdoc cref="Prometheus.Retention"/>
    public Retention Retention { get; init; } = new();

    /// <summary>
    /// Highest number of tenants that metrics tell apart: with four services of six pods, each tenant has some 240 time
    /// series. Default 1000; allowed 1 to 5000.
    /// </summary>
    [Range(1, 5000)]
    public int TenantLabels { get; init; } = 1000;

    /// <summary>Highest number of samples in one scrape of a target; a scrape with more is rejected. Default 100000; allowed 1000 to 1000000.</summary>
    [Range(1000, 1_000_000)]
    public int SampleLimit { get; init; } = 100_000;

    /// <summary>How long metrics are kept in Blob Storage. Default not at all.</summary>
    public LongTermSettings? LongTerm { get; init; }
}
