using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Observability.LongTerm;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>How metrics are taken and kept.</summary>
public sealed record MetricsSettings
{
    /// <summary>Pods of Prometheus, each with all of it. Default 2; allowed 1 to 4.</summary>
    [Range(1, 4)]
    public int Replicas { get; init; } = 2;

    /// <summary>Seconds between two readings of a target. Default 30; allowed 10 to 120.</summary>
    [Range(10, 120)]
    public int IntervalSeconds { get; init; } = 30;

    /// <inheritdoc cref="Prometheus.Retention"/>
    public Retention Retention { get; init; } = new();

    /// <summary>
    /// Most tenants that metrics tell apart: with four services of six pods a tenant is some 240 time series. Default 1000;
    /// allowed 1 to 5000.
    /// </summary>
    [Range(1, 5000)]
    public int TenantLabels { get; init; } = 1000;

    /// <summary>Most series that one target may give; more are refused as a whole. Default 100000; allowed 1000 to 1000000.</summary>
    [Range(1000, 1_000_000)]
    public int SampleLimit { get; init; } = 100_000;

    /// <summary>How long metrics are kept elsewhere. Default not at all.</summary>
    public LongTermSettings? LongTerm { get; init; }
}
