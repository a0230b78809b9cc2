using Payments.Infra.Components.Observability.Access;

namespace Payments.Infra.Components.Observability.Grafana;

internal sealed class DashboardsArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    public required MonitoringAccess Access { get; init; }

    public required ImageSource Images { get; init; }

    /// <summary>Defines ServiceMonitor: the chart makes one.</summary>
    public required Resource MonitorDefinitions { get; init; }

    public required ImmutableArray<Dashboard> All { get; init; }

    /// <summary>Source of metrics: Prometheus, or what has older ones too.</summary>
    public required Tool Metrics { get; init; }

    /// <inheritdoc cref="ToolSecrets"/>
    public ToolSecrets Secrets { get; init; } = ToolSecrets.None;

    public GrafanaSettings Settings { get; init; } = new();

    /// <summary>Default none: the administrator's login only.</summary>
    public SingleSignOn? SingleSignOn { get; init; }
}
