using Payments.Infra.Components.Observability.Access;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.LongTerm;

namespace Payments.Infra.Components.Observability.Prometheus;

internal sealed class MetricsArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    public required MonitoringAccess Access { get; init; }

    public required ImageSource Images { get; init; }

    /// <inheritdoc cref="ObservabilityArgs.Cluster"/>
    public required string Cluster { get; init; }

    /// <inheritdoc cref="ObservabilityArgs.Cell"/>
    public string? Cell { get; init; }

    /// <inheritdoc cref="ToolSecrets"/>
    public ToolSecrets Secrets { get; init; } = ToolSecrets.None;

    public MetricsSettings Settings { get; init; } = new();

    public AlertSettings Alerts { get; init; } = new();

    public required ImmutableArray<ScrapeTarget> Targets { get; init; }

    /// <inheritdoc cref="ObservedSystem.Automated"/>
    public ImmutableSortedSet<string> Automated { get; init; } = [];

    /// <summary>Where older metrics go. Default nowhere.</summary>
    public LongTermMetrics? LongTerm { get; init; }
}
