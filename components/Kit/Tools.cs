namespace Payments.Infra.Components.Kit;

/// <summary>The observability tools, with their namespaces, Services and ports.</summary>
public static class Tools
{
    /// <summary>Namespace of all tools but Kiali. Pods there have no sidecar, because Prometheus also scrapes pods outside the mesh.</summary>
    public const string Namespace = Namespaces.Tools;

    /// <summary>Label set to the tool's name on pods whose chart gives them no distinctive label.</summary>
    internal const string Label = "payments/tool";

    /// <summary>Service of Prometheus' Thanos sidecars, on stacks with long-term metrics; the chart names it after the release.</summary>
    internal const string PrometheusBlocks = "kube-prometheus-stack-thanos-discovery";

    private const string NameLabel = "app.kubernetes.io/name";

    /// <summary>Prometheus: metrics and alert rules.</summary>
    public static readonly Tool Prometheus = new("prometheus", Namespace, "kube-prometheus-stack-prometheus", 9090, 9090, 9090, (NameLabel, "prometheus"));

    /// <summary>Alertmanager: routes alerts to people.</summary>
    public static readonly Tool Alertmanager =
        new("alertmanager", Namespace, "kube-prometheus-stack-alertmanager", 9093, 9093, 9093, (NameLabel, "alertmanager"));

    /// <summary>Grafana: dashboards.</summary>
    public static readonly Tool Grafana = new("grafana", Namespace, "grafana", 80, 3000, 3000, (NameLabel, "grafana"));

    /// <summary>Jaeger: traces.</summary>
    public static readonly Tool Jaeger = new("jaeger", Namespace, "jaeger-query", 16686, 16686, 16686, (Label, "jaeger"));

    /// <summary>Kiali: the mesh as a graph. It runs in the namespace of the control plane, the only one that may query proxies through it.</summary>
    public static readonly Tool Kiali = new("kiali", Namespaces.ControlPlane, "kiali", 20001, 20001, 20001, (NameLabel, "kiali"));

    /// <summary>Thanos Query: metrics beyond the retention of Prometheus; only on stacks with long-term metrics.</summary>
    public static readonly Tool LongTerm = new("thanos", Namespace, "thanos-query", 10902, 10902, 10902, (Label, "thanos-query"));

    /// <summary>OpenTelemetry collector: receives traces from proxies; has no user interface.</summary>
    internal static readonly Tool Collector = new("otel-collector", Namespace, "otel-collector", 4317, 4317, 4317, (Label, "otel-collector"));

    /// <summary>Tools with a user interface that every stack has.</summary>
    public static readonly ImmutableArray<Tool> All = [Prometheus, Alertmanager, Grafana, Jaeger, Kiali];
}
