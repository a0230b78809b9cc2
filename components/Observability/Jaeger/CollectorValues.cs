using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Install;
using Payments.Infra.Components.Observability.Prometheus;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Values of the chart of the OpenTelemetry collector.</summary>
internal static class CollectorValues
{
    private const int User = 10001;

    /// <summary>Ports of the chart that would speak what nobody here does.</summary>
    private static readonly string[] Unused = ["otlp", "otlp-http", "jaeger-compact", "jaeger-thrift", "jaeger-grpc", "zipkin"];

    public static Dictionary<string, object> Of(TracingSettings settings) => new()
    {
        ["fullnameOverride"] = Tools.Collector.Service,
        ["mode"] = "deployment",
        ["image"] = new Dictionary<string, object> { ["repository"] = "otel/opentelemetry-collector-k8s" },
        ["replicaCount"] = settings.Collectors,
        ["podDisruptionBudget"] = new Dictionary<string, object> { ["enabled"] = settings.Collectors > 1, ["minAvailable"] = 1 },
        ["topologySpreadConstraints"] = Volumes.Spread(Tools.Collector),
        ["podLabels"] = new Dictionary<string, object> { [Tools.Collector.PodLabel.Key] = Tools.Collector.PodLabel.Value },
        ["serviceAccount"] = new Dictionary<string, object> { ["automountServiceAccountToken"] = false },
        ["podSecurityContext"] = Hardened.Pod(User),
        ["securityContext"] = Hardened.Container(),
        ["resources"] = Hardened.Resources("50m", "128Mi", "1", "512Mi"),
        ["ports"] = Ports(),
        ["alternateConfig"] = CollectorConfig.Of(settings),
    };

    /// <summary>The name tells the mesh the protocol.</summary>
    private static Dictionary<string, object> Ports()
    {
        var ports = Unused.ToDictionary(name => name, name => (object)new Dictionary<string, object> { ["enabled"] = false });
        ports["grpc-otlp"] = Port(Tools.Collector.Port);
        ports["grpc-peers"] = Port(CollectorConfig.PeerPort);
        ports["metrics"] = Port(CollectorConfig.MetricsPort);
        return ports;
    }

    private static Dictionary<string, object> Port(int number) => new()
    {
        ["enabled"] = true,
        ["containerPort"] = number,
        ["servicePort"] = number,
        ["protocol"] = "TCP",
    };
}
