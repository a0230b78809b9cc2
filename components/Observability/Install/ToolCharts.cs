namespace Payments.Infra.Components.Observability.Install;

/// <summary>The charts. Another version is a change of its own: its keys and defaults must be looked at first.</summary>
internal static class ToolCharts
{
    private const string PrometheusCommunity = "https://prometheus-community.github.io/helm-charts";

    public static readonly ChartPin OperatorDefinitions = new("prometheus-operator-crds", "31.0.1", PrometheusCommunity);
    public static readonly ChartPin Prometheus = new("kube-prometheus-stack", "88.5.3", PrometheusCommunity);
    public static readonly ChartPin Grafana = new("grafana", "12.11.1", "https://grafana-community.github.io/helm-charts");
    public static readonly ChartPin Jaeger = new("jaeger", "4.11.1", "https://jaegertracing.github.io/helm-charts");
    public static readonly ChartPin Collector = new("opentelemetry-collector", "0.170.0", "https://open-telemetry.github.io/opentelemetry-helm-charts");
    public static readonly ChartPin Kiali = new("kiali-server", "2.29.0", "https://kiali.org/helm-charts");
}
