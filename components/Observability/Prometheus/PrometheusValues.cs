using System.Globalization;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Install;
using Payments.Infra.Components.Observability.LongTerm;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Values of the chart that installs Prometheus, its operator and Alertmanager.</summary>
internal static class PrometheusValues
{
    public static Dictionary<string, object> Of(MetricsArgs args) => new()
    {
        // The definitions have a release of their own: Helm would never bring these up to date.
        ["crds"] = Off(),

        // Every alert of this platform has cases and a runbook; those of the chart have neither.
        ["defaultRules"] = new Dictionary<string, object> { ["create"] = false },
        ["grafana"] = Off(),
        ["nodeExporter"] = Off(),

        // AKS lets nobody reach these, and nobody asks for what the API server tells.
        ["kubeEtcd"] = Off(),
        ["kubeControllerManager"] = Off(),
        ["kubeScheduler"] = Off(),
        ["kubeProxy"] = Off(),
        ["kubeApiServer"] = Off(),
        ["kube-state-metrics"] = new Dictionary<string, object>
        {
            ["resources"] = Hardened.Resources("25m", "64Mi", "250m", "256Mi"),
            ["containerSecurityContext"] = Hardened.Container(),
        },
        ["prometheusOperator"] = OperatorValues.Of(),
        ["alertmanager"] = AlertmanagerValues.Of(args.Alerts),
        ["prometheus"] = Prometheus(args),
    };

    private static Dictionary<string, object> Off() => new() { ["enabled"] = false };

    private static Dictionary<string, object> Prometheus(MetricsArgs args)
    {
        var values = new Dictionary<string, object>
        {
            ["podDisruptionBudget"] = new Dictionary<string, object> { ["enabled"] = args.Settings.Replicas > 1, ["minAvailable"] = 1 },
            ["prometheusSpec"] = Spec(args),
        };
        if (args.LongTerm is { } storage)
        {
            values["thanosService"] = new Dictionary<string, object> { ["enabled"] = true };
            values["thanosServiceMonitor"] = new Dictionary<string, object> { ["enabled"] = true };
            values["serviceAccount"] = new Dictionary<string, object>
            {
                ["annotations"] = new Dictionary<string, object> { [WorkloadIdentityMarks.ClientIdAnnotation] = storage.Writer },
            };
        }

        return values;
    }

    private static Dictionary<string, object> Spec(MetricsArgs args)
    {
        var settings = args.Settings;
        var spec = new Dictionary<string, object>
        {
            ["replicas"] = settings.Replicas,
            ["scrapeInterval"] = string.Create(CultureInfo.InvariantCulture, $"{settings.IntervalSeconds}s"),
            ["evaluationInterval"] = string.Create(CultureInfo.InvariantCulture, $"{settings.IntervalSeconds}s"),
            ["retention"] = string.Create(CultureInfo.InvariantCulture, $"{settings.Retention.Days}d"),

            // Prometheus' MB are Kubernetes' Mi.
            ["retentionSize"] = string.Create(CultureInfo.InvariantCulture, $"{settings.Retention.Limit.Mebibytes}MB"),
            ["storageSpec"] = new Dictionary<string, object> { ["volumeClaimTemplate"] = Volumes.Claim(settings.Retention.Volume) },
            ["externalLabels"] = new Dictionary<string, object> { ["cluster"] = args.Cluster },
            ["enforcedSampleLimit"] = settings.SampleLimit,
            ["enforcedLabelLimit"] = 64,
            ["enforcedLabelValueLengthLimit"] = 1024,
            ["securityContext"] = Hardened.Pod(1000),
            ["resources"] = Hardened.Resources("250m", "1Gi", "2", "4Gi"),
            ["topologySpreadConstraints"] = Volumes.Spread(Tools.Prometheus),
            ["initContainers"] = new[] { Hardened.Container("init-config-reloader") },
        };

        // Else only objects that carry the release's own label count.
        foreach (var kind in new[] { "pod", "service" })
        {
            spec[$"{kind}MonitorSelectorNilUsesHelmValues"] = false;
        }

        foreach (var kind in new[] { "rule", "probe", "scrapeConfig" })
        {
            spec[$"{kind}SelectorNilUsesHelmValues"] = false;
        }

        AddContainers(args, spec);
        return spec;
    }

    private static void AddContainers(MetricsArgs args, Dictionary<string, object> spec)
    {
        var containers = new List<Dictionary<string, object>> { Hardened.Container("prometheus"), Hardened.Container("config-reloader") };
        var labels = new Dictionary<string, object> { ["sidecar.istio.io/inject"] = "false" };
        if (args.LongTerm is not null)
        {
            containers.Add(Hardened.Container("thanos-sidecar"));
            labels[WorkloadIdentityMarks.UseLabel] = "true";
            spec["thanos"] = new Dictionary<string, object>
            {
                ["resources"] = Hardened.Resources("50m", "128Mi", "500m", "512Mi"),
                ["objectStorageConfig"] = new Dictionary<string, object>
                {
                    ["existingSecret"] = new Dictionary<string, object> { ["name"] = LongTermStorage.SecretName, ["key"] = LongTermStorage.SecretKey },
                },
            };
        }

        spec["containers"] = containers;
        spec["podMetadata"] = new Dictionary<string, object> { ["labels"] = labels };
    }
}
