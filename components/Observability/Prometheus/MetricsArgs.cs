using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.LongTerm;
using Pulumi;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Inputs of <see cref="Metrics"/>.</summary>
public sealed class MetricsArgs : ResourceArgs
{
    /// <summary>Namespace of its pods.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Name of the cluster, a label of what leaves it.</summary>
    public required string Cluster { get; init; }

    /// <inheritdoc cref="MetricsSettings"/>
    public MetricsSettings Settings { get; init; } = new();

    /// <inheritdoc cref="AlertSettings"/>
    public AlertSettings Alerts { get; init; } = new();

    /// <summary>What is read.</summary>
    public required ImmutableArray<ScrapeTarget> Targets { get; init; }

    /// <summary>Where metrics go that are older. Default nowhere.</summary>
    public BlobStorage? LongTerm { get; init; }
}
