namespace Payments.Infra.Components.Kit;

/// <summary>
/// Pinned charts, except Istio's, whose version is a setting. Before moving a pin, check what the new version's values and
/// defaults changed.
/// </summary>
internal static class Charts
{
    public static readonly HelmChart CertManager =
        new("cert-manager", "v1.21.1", "https://charts.jetstack.io", "cert-manager", "cert-manager")
        {
            SkipsDefinitions = true,
            ImageValues = [("imageRegistry", "quay.io")],
            Images =
            [
                "quay.io/jetstack/cert-manager-cainjector:v1.21.1",
                "quay.io/jetstack/cert-manager-controller:v1.21.1",
                "quay.io/jetstack/cert-manager-startupapicheck:v1.21.1",
                "quay.io/jetstack/cert-manager-webhook:v1.21.1",
            ],
        };

    public static readonly HelmChart PostgresOperator =
        new("cloudnative-pg", "0.29.0", CloudNativePg, "cloudnative-pg", "cnpg-system")
        {
            SkipsDefinitions = true,
            ImageValues = [("image.repository", "ghcr.io/cloudnative-pg/cloudnative-pg")],
            Images = ["ghcr.io/cloudnative-pg/cloudnative-pg:1.30.0"],
        };

    /// <summary>Must share the namespace of the operator, which looks for it nowhere else.</summary>
    public static readonly HelmChart BackupPlugin =
        new("plugin-barman-cloud", "0.7.0", CloudNativePg, "plugin-barman-cloud", "cnpg-system")
        {
            SkipsDefinitions = true,
            ImageValues = [("image.registry", "ghcr.io"), ("sidecarImage.registry", "ghcr.io")],
            Images = ["ghcr.io/cloudnative-pg/plugin-barman-cloud:v0.13.0", "ghcr.io/cloudnative-pg/plugin-barman-cloud-sidecar:v0.13.0"],
        };

    public static readonly HelmChart KafkaOperator =
        new("strimzi-kafka-operator", "1.2.0", "https://strimzi.io/charts", "strimzi-kafka-operator", "strimzi-system")
        {
            SkipsDefinitions = true,
            ImageValues = [("defaultImageRegistry", "quay.io")],
            Images = ["quay.io/strimzi/operator:1.2.0"],
        };

    public static readonly HelmChart Valkey =
        new("valkey", "0.11.0", "https://valkey.io/valkey-helm", "redis", Namespaces.Data) { SkipsDefinitions = true };

    public static readonly HelmChart ExternalSecrets =
        new("external-secrets", "2.9.0", "https://charts.external-secrets.io", "external-secrets", "external-secrets")
        {
            SkipsDefinitions = true,
            ImageValues =
            [
                ("image.repository", ExternalSecretsImage),
                ("webhook.image.repository", ExternalSecretsImage),
                ("certController.image.repository", ExternalSecretsImage),
            ],
            Images = [$"{ExternalSecretsImage}:v2.9.0"],
        };

    public static readonly HelmChart PrometheusDefinitions =
        new("prometheus-operator-crds", "31.0.1", PrometheusCommunity, "prometheus-operator-crds", Namespaces.Tools);

    public static readonly HelmChart Prometheus = new("kube-prometheus-stack", "88.5.3", PrometheusCommunity, "kube-prometheus-stack", Namespaces.Tools)
    {
        ImageValues = [("global.imageRegistry", "")],
        Images =
        [
            "ghcr.io/jkroepke/kube-webhook-certgen:1.8.7",
            "quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1",
            "quay.io/prometheus-operator/prometheus-operator:v0.93.1",
            "quay.io/prometheus/alertmanager:v0.34.0",
            "quay.io/prometheus/prometheus:v3.14.0-distroless",
            "registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.20.0",
        ],
    };

    public static readonly HelmChart Grafana =
        new("grafana", "12.11.1", "https://grafana-community.github.io/helm-charts", "grafana", Namespaces.Tools)
        {
            ImageValues = [("global.imageRegistry", "")],
            Images = ["docker.io/grafana/grafana:13.2.0", "quay.io/kiwigrid/k8s-sidecar:2.10.1"],
        };

    public static readonly HelmChart Jaeger = new("jaeger", "4.11.1", "https://jaegertracing.github.io/helm-charts", "jaeger", Namespaces.Tools)
    {
        ImageValues = [("jaeger.image.registry", "docker.io")],
        Images = ["docker.io/jaegertracing/jaeger:2.19.0"],
    };

    public static readonly HelmChart Collector =
        new("opentelemetry-collector", "0.170.0", "https://open-telemetry.github.io/opentelemetry-helm-charts", Tools.Collector.Service, Namespaces.Tools)
        {
            ImageValues = [("image.repository", "docker.io/otel/opentelemetry-collector-k8s")],
            Images = ["docker.io/otel/opentelemetry-collector-k8s:0.158.0"],
        };

    public static readonly HelmChart Kiali = new("kiali-server", "2.29.0", "https://kiali.org/helm-charts", "kiali", Tools.Kiali.Namespace)
    {
        ImageValues = [("deployment.image_name", "quay.io/kiali/kiali")],
        Images = ["quay.io/kiali/kiali:v2.29.0"],
    };

    /// <summary>Automated releases, on stacks that have some.</summary>
    public static readonly HelmChart Flagger = new("flagger", "1.44.0", "https://flagger.app", "flagger", "flagger-system")
    {
        SkipsDefinitions = true,
        ImageValues = [("image.repository", "ghcr.io/fluxcd/flagger")],
        Images = ["ghcr.io/fluxcd/flagger:1.44.0"],
    };

    /// <summary>Manifests of a repository, on stacks that name one.</summary>
    public static readonly HelmChart ArgoCd = new("argo-cd", "10.1.1", "https://argoproj.github.io/argo-helm", "argocd", "argocd")
    {
        ImageValues =
        [
            ("global.image.repository", "quay.io/argoproj/argocd"),
            ("redis.image.repository", "ecr-public.aws.com/docker/library/redis"),
        ],
        Images = ["ecr-public.aws.com/docker/library/redis:8.2.3-alpine", "quay.io/argoproj/argocd:v3.4.4"],
    };

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<HelmChart> All =
    [
        CertManager, PostgresOperator, BackupPlugin, KafkaOperator, Valkey, ExternalSecrets,
        PrometheusDefinitions, Prometheus, Grafana, Jaeger, Collector, Kiali, Flagger, ArgoCd,
    ];

    private const string CloudNativePg = "https://cloudnative-pg.github.io/charts";
    private const string ExternalSecretsImage = "ghcr.io/external-secrets/external-secrets";
    private const string PrometheusCommunity = "https://prometheus-community.github.io/helm-charts";

    /// <summary>Strimzi's custom resource definitions, applied apart from the chart: Helm never upgrades those in a chart's <c>crds</c> folder.</summary>
    public static string KafkaDefinitions =>
        $"https://github.com/strimzi/strimzi-kafka-operator/releases/download/{KafkaOperator.Version}/strimzi-crds-{KafkaOperator.Version}.yaml";
}
