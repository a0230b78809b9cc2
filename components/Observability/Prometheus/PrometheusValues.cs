using System.Globalization;
using Payments.Infra.Components.Observability.LongTerm;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Values of the chart that installs Prometheus, its operator and Alertmanager.</summary>
internal static class PrometheusValues
{
    /// <summary>What kube-state-metrics does not count: it would read all of it, contents included.</summary>
    private static readonly string[] Uncounted = ["configmaps", "secrets"];

    public static Dictionary<string, object> From(MetricsArgs args) => new()
    {
        // The definitions have a release of their own: Helm would never upgrade these.
        ["crds"] = Off(),

        // Every alert of this platform has test cases and a runbook; those of the chart have neither.
        ["defaultRules"] = Map(("create", false)),
        ["grafana"] = Off(),
        ["nodeExporter"] = Off(),

        // AKS exposes none of these, and no rule uses metrics of the API server or of the cluster's DNS.
        ["kubeEtcd"] = Off(),
        ["kubeControllerManager"] = Off(),
        ["kubeScheduler"] = Off(),
        ["kubeProxy"] = Off(),
        ["kubeApiServer"] = Off(),
        ["coreDns"] = Off(),
        ["kube-state-metrics"] = Map(
            ("collectorsExclude", Uncounted),
            ("resources", Resources("25m", "64Mi", "250m", "256Mi")),
            ("containerSecurityContext", ContainerSecurity())),
        ["prometheusOperator"] = PrometheusOperatorValues.Create(),
        ["alertmanager"] = AlertmanagerValues.From(args.Alerts),
        ["prometheus"] = Prometheus(args),
    };

    private static Dictionary<string, object> Off() => Map(("enabled", false));

    private static Dictionary<string, object> Prometheus(MetricsArgs args)
    {
        var values = Map(
            ("podDisruptionBudget", Map(("enabled", args.Settings.Replicas > 1), ("minAvailable", 1))),
            ("prometheusSpec", Spec(args)));
        if (args.LongTerm is { } longTerm)
        {
            values["thanosService"] = Map(("enabled", true));
            values["thanosServiceMonitor"] = Map(("enabled", true));
            values["serviceAccount"] = Map(("annotations", Map((WorkloadIdentityMarks.ClientIdAnnotation, longTerm.PrometheusIdentity.ClientId))));
        }

        return values;
    }

    private static Dictionary<string, object> Spec(MetricsArgs args)
    {
        var settings = args.Settings;
        var spec = Map(
            ("replicas", settings.Replicas),
            ("scrapeInterval", string.Create(CultureInfo.InvariantCulture, $"{settings.IntervalSeconds}s")),
            ("evaluationInterval", string.Create(CultureInfo.InvariantCulture, $"{settings.IntervalSeconds}s")),
            ("retention", string.Create(CultureInfo.InvariantCulture, $"{settings.Retention.Days}d")),

            // MB of Prometheus are Mi of Kubernetes.
            ("retentionSize", string.Create(CultureInfo.InvariantCulture, $"{settings.Retention.Limit.Mebibytes}MB")),
            ("storageSpec", Map(("volumeClaimTemplate", Volumes.Claim(settings.Retention.Volume)))),
            ("externalLabels", args.Cell is { } cell ? Map(("cluster", args.Cluster), ("cell", cell)) : Map(("cluster", args.Cluster))),
            ("enforcedSampleLimit", settings.SampleLimit),
            ("enforcedLabelLimit", 64),
            ("enforcedLabelValueLengthLimit", 1024),
            ("securityContext", PodSecurity(1000)),
            ("resources", Resources("250m", "1Gi", "2", "4Gi")),
            ("topologySpreadConstraints", Spread(Tools.Prometheus.PodLabel)),
            ("initContainers", new[] { ContainerSecurity("init-config-reloader") }));

        // Otherwise only objects with the release's own label are selected.
        foreach (var kind in new[] { "podMonitor", "serviceMonitor", "rule", "probe", "scrapeConfig" })
        {
            spec[$"{kind}SelectorNilUsesHelmValues"] = false;
        }

        AddContainers(args, spec);
        return spec;
    }

    private static void AddContainers(MetricsArgs args, Dictionary<string, object> spec)
    {
        var containers = new List<Dictionary<string, object>> { ContainerSecurity("prometheus"), ContainerSecurity("config-reloader") };
        var labels = Map(("sidecar.istio.io/inject", "false"));
        if (args.LongTerm is not null)
        {
            containers.Add(ContainerSecurity("thanos-sidecar"));
            labels[WorkloadIdentityMarks.UseLabel] = "true";
            spec["thanos"] = Map(
                ("resources", Resources("50m", "128Mi", "500m", "512Mi")),
                ("objectStorageConfig", Map(("existingSecret", Map(("name", LongTermStorage.SecretName), ("key", LongTermStorage.SecretKey))))));
        }

        spec["containers"] = containers;
        spec["podMetadata"] = Map(("labels", labels));
    }
}
