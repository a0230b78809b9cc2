namespace Payments.Infra.Components.Kit;

/// <summary>
/// Pinned charts, except Istio's, whose version is a setting. Before moving a pin, check what the new version's values and
/// defaults changed.
/// </summary>
internal static class Charts
{
    public static readonly HelmChart CertManager =
        new("cert-manager", "v1.21.1", "https://charts.jetstack.io", "cert-manager", "cert-manager") { SkipsDefinitions = true };

    public static readonly HelmChart PostgresOperator =
        new("cloudnative-pg", "0.29.0", CloudNativePg, "cloudnative-pg", "cnpg-system") { SkipsDefinitions = true };

    /// <summary>Must share the namespace of the operator, which looks for it nowhere else.</summary>
    public static readonly HelmChart BackupPlugin =
        new("plugin-barman-cloud", "0.7.0", CloudNativePg, "plugin-barman-cloud", "cnpg-system") { SkipsDefinitions = true };

    public static readonly HelmChart KafkaOperator =
        new("strimzi-kafka-operator", "1.2.0", "https://strimzi.io/charts", "strimzi-kafka-operator", "strimzi-system") { SkipsDefinitions = true };

    public static readonly HelmChart Valkey =
        new("valkey", "0.11.0", "https://valkey.io/valkey-helm", "redis", Namespaces.Data) { SkipsDefinitions = true };

    public static readonly HelmChart ExternalSecrets =
        new("external-secrets", "2.9.0", "https://charts.external-secrets.io", "external-secrets", "external-secrets") { SkipsDefinitions = true };

    public static readonly HelmChart PrometheusDefinitions =
        new("prometheus-operator-crds", "31.0.1", PrometheusCommunity, "prometheus-operator-crds", Namespaces.Tools);

    public static readonly HelmChart Prometheus = new("kube-prometheus-stack", "88.5.3", PrometheusCommunity, "kube-prometheus-stack", Namespaces.Tools);

    public static readonly HelmChart Grafana =
        new("grafana", "12.11.1", "https://grafana-community.github.io/helm-charts", "grafana", Namespaces.Tools);

    public static readonly HelmChart Jaeger = new("jaeger", "4.11.1", "https://jaegertracing.github.io/helm-charts", "jaeger", Namespaces.Tools);

    public static readonly HelmChart Collector =
        new("opentelemetry-collector", "0.170.0", "https://open-telemetry.github.io/opentelemetry-helm-charts", Tools.Collector.Service, Namespaces.Tools);

    public static readonly HelmChart Kiali = new("kiali-server", "2.29.0", "https://kiali.org/helm-charts", "kiali", Tools.Kiali.Namespace);

    private const string CloudNativePg = "https://cloudnative-pg.github.io/charts";
    private const string PrometheusCommunity = "https://prometheus-community.github.io/helm-charts";

    /// <summary>Strimzi's custom resource definitions, applied apart from the chart: Helm never upgrades those in a chart's <c>crds</c> folder.</summary>
    public static string KafkaDefinitions =>
        $"https://github.com/strimzi/strimzi-kafka-operator/releases/download/{KafkaOperator.Version}/strimzi-crds-{KafkaOperator.Version}.yaml";
}
