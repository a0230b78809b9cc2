using System.Globalization;
using Operators.Monitoring.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Scraping;

/// <summary>Monitors: the objects that tell Prometheus what to scrape.</summary>
internal static class Monitors
{
    /// <summary>Name of the port with metrics: it says its protocol, as the mesh wants it.</summary>
    public const string MetricsPort = "http-metrics";

    private const string ProxyPath = "/stats/prometheus";
    private const string AnnotatedPort = "__meta_kubernetes_pod_annotation_prometheus_io_port";
    private const string PodIp = "__meta_kubernetes_pod_ip";

    public static void Declare(
        string name,
        Input<string> namespaceName,
        int intervalSeconds,
        IEnumerable<ScrapeTarget> targets,
        ImmutableSortedSet<string> automated,
        CustomResourceOptions child)
    {
        var interval = string.Create(CultureInfo.InvariantCulture, $"{intervalSeconds}s");
        DeclarePodMonitor(ScrapeTargets.Proxies, Proxies(interval, automated));
        DeclareServiceMonitor(ScrapeTargets.ControlPlane, ControlPlane(interval));
        DeclareServiceMonitor(ScrapeTargets.Tracing, Tracing(interval));
        foreach (var target in targets)
        {
            if (target.Pods is { } pods)
            {
                DeclarePodMonitor(target, Pods(pods, interval));
            }
        }

        void DeclarePodMonitor(ScrapeTarget target, PodMonitorSpecArgs spec) =>
            _ = new PodMonitor($"{name}-{target.Name}", new PodMonitorArgs { Metadata = Metadata(target), Spec = spec }, child);

        void DeclareServiceMonitor(ScrapeTarget target, ServiceMonitorSpecArgs spec) =>
            _ = new ServiceMonitor($"{name}-{target.Name}", new ServiceMonitorArgs { Metadata = Metadata(target), Spec = spec }, child);

        ObjectMetaArgs Metadata(ScrapeTarget target) => new() { Name = target.Name, Namespace = namespaceName };
    }

    private static PodMonitorSpecArgs Pods(PodSelection pods, string interval) => new()
    {
        Selector = new PodMonitorSpecSelectorArgs
        {
            MatchExpressions =
            {
                pods.Values.Length == 0
                    ? new PodMonitorSpecSelectorMatchExpressionsArgs { Key = pods.Label, Operator = "Exists" }
                    : new PodMonitorSpecSelectorMatchExpressionsArgs { Key = pods.Label, Operator = "In", Values = pods.Values },
            },
        },
        NamespaceSelector = pods.Namespace.Length == 0
            ? new PodMonitorSpecNamespaceSelectorArgs { Any = true }
            : new PodMonitorSpecNamespaceSelectorArgs { MatchNames = { pods.Namespace } },
        PodTargetLabels = pods.KeptLabels,
        PodMetricsEndpoints = { Endpoint(pods, interval) },
    };

    private static PodMonitorSpecPodMetricsEndpointsArgs Endpoint(PodSelection pods, string interval)
    {
        var endpoint = new PodMonitorSpecPodMetricsEndpointsArgs { Port = pods.Port, Interval = interval };
        if (pods.HonorsLabels)
        {
            endpoint.HonorLabels = true;
        }

        return endpoint;
    }

    /// <summary>Each proxy once, at the port of its annotation, and not the application's own port: the proxy merges its metrics.</summary>
    private static PodMonitorSpecArgs Proxies(string interval, ImmutableSortedSet<string> automated) => new()
    {
        Selector = new PodMonitorSpecSelectorArgs
        {
            MatchExpressions = { new PodMonitorSpecSelectorMatchExpressionsArgs { Key = "istio-prometheus-ignore", Operator = "DoesNotExist" } },
        },
        NamespaceSelector = new PodMonitorSpecNamespaceSelectorArgs { Any = true },
        JobLabel = "envoy-stats",
        PodMetricsEndpoints =
        {
            new PodMonitorSpecPodMetricsEndpointsArgs
            {
                Path = ProxyPath,
                Interval = interval,
                Relabelings =
                {
                    Keep("istio-proxy", "__meta_kubernetes_pod_container_name"),
                    Keep("true", "__meta_kubernetes_pod_annotationpresent_prometheus_io_scrape"),
                    Replace("__address__", @"(\d+);(([A-Fa-f0-9]{1,4}::?){1,7}[A-Fa-f0-9]{1,4})", "[$2]:$1", AnnotatedPort, PodIp),
                    Replace("__address__", @"(\d+);((([0-9]+?)(\.|$)){4})", "$2:$1", AnnotatedPort, PodIp),
                    Replace("namespace", "(.*)", "$1", "__meta_kubernetes_namespace"),
                    Replace("pod", "(.*)", "$1", "__meta_kubernetes_pod_name"),
                },

                // No rule or dashboard uses them, and there are many.
                MetricRelabelings =
                {
                    new PodMonitorSpecPodMetricsEndpointsRelabelingsArgs
                    {
                        Action = PodMonitorSpecPodMetricsEndpointsRelabelingsAction.Drop,
                        SourceLabels = { "__name__" },
                        Regex = "istio_(request|response)_bytes_(bucket|sum|count)|envoy_(cluster_manager|listener_manager|server|wasm)_.*",
                    },
                    automated.IsEmpty ? [] : [OneService(automated)],
                },
            },
        },
    };

    /// <summary>
    /// Requests to Services that Flagger makes count as those to the service that callers mean: rules, objectives and dashboards know no others.
    /// <c>destination_service</c> still tells them apart.
    /// </summary>
    private static PodMonitorSpecPodMetricsEndpointsRelabelingsArgs OneService(ImmutableSortedSet<string> automated)
    {
        const string Label = "destination_service_name";
        return Replace(Label, $"({string.Join('|', automated)})({string.Join('|', RolloutNames.Suffixes)})", "$1", Label);
    }

    private static ServiceMonitorSpecArgs ControlPlane(string interval) => new()
    {
        Selector = new ServiceMonitorSpecSelectorArgs
        {
            MatchExpressions = { new ServiceMonitorSpecSelectorMatchExpressionsArgs { Key = "istio", Operator = "In", Values = { "pilot" } } },
        },
        NamespaceSelector = new ServiceMonitorSpecNamespaceSelectorArgs { MatchNames = { Namespaces.ControlPlane } },
        JobLabel = "istio",
        Endpoints = { new ServiceMonitorSpecEndpointsArgs { Port = "http-monitoring", Interval = interval } },
    };

    /// <summary>By Services of our own: the pods of the charts do not name the port.</summary>
    private static ServiceMonitorSpecArgs Tracing(string interval) => new()
    {
        Selector = new ServiceMonitorSpecSelectorArgs
        {
            MatchExpressions = { new ServiceMonitorSpecSelectorMatchExpressionsArgs { Key = Tools.Jaeger.PodLabel.Key, Operator = "Exists" } },
        },
        Endpoints = { new ServiceMonitorSpecEndpointsArgs { Port = MetricsPort, Interval = interval } },
    };

    private static PodMonitorSpecPodMetricsEndpointsRelabelingsArgs Keep(string pattern, string label) =>
        new() { Action = PodMonitorSpecPodMetricsEndpointsRelabelingsAction.Keep, SourceLabels = { label }, Regex = pattern };

    private static PodMonitorSpecPodMetricsEndpointsRelabelingsArgs Replace(string target, string pattern, string replacement, params string[] labels) => new()
    {
        Action = PodMonitorSpecPodMetricsEndpointsRelabelingsAction.Replace,
        SourceLabels = labels,
        Regex = pattern,
        Replacement = replacement,
        TargetLabel = target,
    };
}
