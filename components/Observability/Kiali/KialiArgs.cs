using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Prometheus;

namespace Payments.Infra.Components.Observability.Kiali;

internal sealed class KialiArgs : ResourceArgs
{
    /// <summary>Namespace of its pods: that of the control plane.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Namespaces that it shows.</summary>
    public required ImmutableArray<string> VisibleNamespaces { get; init; }

    public required ImageSource Images { get; init; }

    /// <inheritdoc cref="ToolSecrets"/>
    public ToolSecrets Secrets { get; init; } = ToolSecrets.None;

    public KialiSettings Settings { get; init; } = new();

    /// <summary>Needed for <see cref="KialiLogin.OpenId"/>.</summary>
    public SingleSignOn? SingleSignOn { get; init; }

    /// <inheritdoc cref="GrafanaSettings"/>
    public required GrafanaSettings Grafana { get; init; }

    /// <inheritdoc cref="MetricsSettings"/>
    public required MetricsSettings Metrics { get; init; }

    /// <summary>Source of metrics: Prometheus, or what has the metrics of all its replicas, older ones too.</summary>
    public required Tool MetricsSource { get; init; }
}
