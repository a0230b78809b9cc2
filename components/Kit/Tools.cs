namespace Payments.Infra.Components.Kit;

/// <summary>The tools, and where they are.</summary>
public static class Tools
{
    /// <summary>Namespace of all but Kiali. Its pods have no sidecars: Prometheus must reach those that are outside the mesh too.</summary>
    public const string Namespace = Namespaces.Tools;

    /// <summary>Label, with a tool's name, of pods whose chart gives them none that they alone have.</summary>
    internal const string Label = "payments/tool";

    /// <summary>Service of Prometheus' sidecars, where metrics are kept longer; the chart names it after the release.</summary>
    internal const string PrometheusBlocks = "kube-prometheus-stack-thanos-discovery";

    private const string NameLabel = "app.kubernetes.io/name";

    /// <summary>Metrics.</summary>
    public static readonly Tool Prometheus = new("prometheus", Namespace, "kube-prometheus-stack-prometheus", 9090, 9090, 9090, (NameLabel, "prometheus"));

    /// <summary>Who hears of alerts.</summary>
    public static readonly Tool Alertmanager =
        new("alertmanager", Namespace, "kube-prometheus-stack-alertmanager", 9093, 9093, 9093, (NameLabel, "alertmanager"));

    /// <summary>Dashboards.</summary>
    public static readonly Tool Grafana = new("grafana", Namespace, "grafana", 80, 3000, 3000, (NameLabel, "grafana"));

    /// <summary>Traces.</summary>
    public static readonly Tool Jaeger = new("jaeger", Namespace, "jaeger-query", 16686, 16686, 16686, (Label, "jaeger"));

    /// <summary>The mesh as a graph. It stands beside the control plane, which answers questions about proxies there alone.</summary>
    public static readonly Tool Kiali = new("kiali", Namespaces.ControlPlane, "kiali", 20001, 20001, 20001, (NameLabel, "kiali"));

    /// <summary>Metrics, those that are older than what Prometheus keeps among them; where they are kept longer alone.</summary>
    public static readonly Tool LongTerm = new("thanos", Namespace, "thanos-query", 10902, 10902, 10902, (Label, "thanos-query"));

    /// <summary>Takes traces from proxies; people need not reach it.</summary>
    internal static readonly Tool Collector = new("otel-collector", Namespace, "otel-collector", 4317, 4317, 4317, (Label, "otel-collector"));

    /// <summary>What people use on every stack.</summary>
    public static readonly ImmutableArray<Tool> All = [Prometheus, Alertmanager, Grafana, Jaeger, Kiali];
}
