using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Values of the chart of the OpenTelemetry collector.</summary>
internal static class CollectorValues
{
    private const int User = 10001;

    /// <summary>Ports of the chart for protocols that nobody uses here.</summary>
    private static readonly string[] Unused = ["otlp", "otlp-http", "jaeger-compact", "jaeger-thrift", "jaeger-grpc", "zipkin"];

    public static Dictionary<string, object> From(TracingArgs args) => new()
    {
        ["fullnameOverride"] = Tools.Collector.Service,
        ["mode"] = "deployment",
        ["image"] = Map(("repository", "otel/opentelemetry-collector-k8s")),
        ["replicaCount"] = args.Settings.Collectors,
        ["podDisruptionBudget"] = Map(("enabled", args.Settings.Collectors > 1), ("minAvailable", 1)),
        ["topologySpreadConstraints"] = Spread(Tools.Collector.PodLabel),
        ["podLabels"] = Map(Tools.Collector.PodLabel),
        ["serviceAccount"] = Map(("automountServiceAccountToken", false)),
        ["podSecurityContext"] = PodSecurity(User),
        ["securityContext"] = ContainerSecurity(),
        ["resources"] = Resources("50m", "128Mi", "1", "512Mi"),
        ["ports"] = Ports(),
        ["alternateConfig"] = CollectorConfig.From(args),
    };

    /// <summary>The name tells the mesh the protocol.</summary>
    private static Dictionary<string, object> Ports()
    {
        var ports = Unused.ToDictionary(name => name, name => (object)Map(("enabled", false)));
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
