using System.ComponentModel.DataAnnotations;
using Payments.Infra.Components.Observability.Prometheus;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>How requests are traced, and how long traces are kept.</summary>
public sealed record TracingSettings : IValidatableObject
{
    private const decimal Finest = 0.0001m;

    /// <summary>Percentage of requests that are traced. Default 1.</summary>
    public Percentage Sampling { get; init; } = new(1);

    /// <summary>Percentage of ordinary traces that are kept, in which nothing failed or was slow; all others are. Default 25.</summary>
    public Percentage Ordinary { get; init; } = new(25);

    /// <summary>Pods that receive traces from proxies. Default 2; allowed 1 to 10.</summary>
    [Range(1, 10)]
    public int Collectors { get; init; } = 2;

    /// <inheritdoc cref="TraceStore"/>
    public TraceStore Store { get; init; } = TraceStore.Badger;

    /// <summary>Traces that are kept in memory. Default 50000; allowed 1000 to 1000000.</summary>
    [Range(1000, 1_000_000)]
    public int MemoryTraces { get; init; } = 50_000;

    /// <inheritdoc cref="Prometheus.Retention"/>
    public Retention Retention { get; init; } = new();

    /// <inheritdoc cref="OpenSearchSettings"/>
    public OpenSearchSettings? OpenSearch { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sampling.Value is > 0 and < Finest)
        {
            yield return new ValidationResult($"{Sampling} is finer than proxies count; use 0, or 0.0001 to 100", [nameof(Sampling)]);
        }

        if (Store == TraceStore.OpenSearch && OpenSearch is null)
        {
            yield return new ValidationResult("is missing; set it to url, and credentialsSecret with its username and password", [nameof(OpenSearch)]);
        }

        if (Store != TraceStore.OpenSearch && OpenSearch is not null)
        {
            yield return new ValidationResult("nothing would be kept in it; set store to open-search, or remove openSearch", [nameof(OpenSearch)]);
        }
    }
}
