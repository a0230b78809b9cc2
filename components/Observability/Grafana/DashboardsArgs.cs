using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Inputs of <see cref="Dashboards"/>.</summary>
public sealed class DashboardsArgs : ResourceArgs
{
    /// <summary>Namespace of its pods and of the dashboards.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The dashboards.</summary>
    public required ImmutableArray<Dashboard> All { get; init; }

    /// <summary>Where metrics are asked for. Default Prometheus.</summary>
    public Tool Metrics { get; init; } = Tools.Prometheus;

    /// <inheritdoc cref="GrafanaSettings"/>
    public GrafanaSettings Settings { get; init; } = new();

    /// <summary>Logins of people. Default the administrator's alone.</summary>
    public SingleSignOn? SingleSignOn { get; init; }
}
