using System.Globalization;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>
/// What collectors do with traces. The spans of a trace come from many proxies to many collectors, but whether to keep it
/// one must decide that has all of them: so each hands what it gets to the one that the trace's id points to.
/// </summary>
internal static class CollectorConfig
{
    public const int PeerPort = 4319;
    public const int MetricsPort = 8888;

    /// <summary>Service that has an address for each collector.</summary>
    public const string PeerService = "otel-collector-peers";

    private const int SlowMilliseconds = 1000;

    private static readonly string[] Failed = ["ERROR"];
    private static readonly string[] FirstSteps = ["memory_limiter"];
    private static readonly string[] LastSteps = ["memory_limiter", "tail_sampling", "batch"];

    public static Dictionary<string, object> Of(TracingSettings settings) => new()
    {
        ["extensions"] = new Dictionary<string, object> { ["health_check"] = new Dictionary<string, object> { ["endpoint"] = "0.0.0.0:13133" } },
        ["receivers"] = new Dictionary<string, object> { ["otlp"] = Receiver(Tools.Collector.Port), ["otlp/peers"] = Receiver(PeerPort) },
        ["processors"] = new Dictionary<string, object>
        {
            ["memory_limiter"] = new Dictionary<string, object> { ["check_interval"] = "1s", ["limit_percentage"] = 80, ["spike_limit_percentage"] = 25 },
            ["tail_sampling"] = new Dictionary<string, object> { ["decision_wait"] = "10s", ["policies"] = Policies(settings) },
            ["batch"] = new Dictionary<string, object>(),
        },
        ["exporters"] = new Dictionary<string, object>
        {
            ["loadbalancing"] = new Dictionary<string, object>
            {
                ["routing_key"] = "traceID",
                ["protocol"] = new Dictionary<string, object> { ["otlp"] = new Dictionary<string, object> { ["tls"] = Inside() } },
                ["resolver"] = new Dictionary<string, object>
                {
                    ["dns"] = new Dictionary<string, object> { ["hostname"] = $"{PeerService}.{Tools.Namespace}.svc.cluster.local", ["port"] = Text(PeerPort) },
                },
            },
            ["otlp/jaeger"] = new Dictionary<string, object> { ["endpoint"] = $"{Tools.Jaeger.Host}:{Text(JaegerConfig.OtlpPort)}", ["tls"] = Inside() },
        },
        ["service"] = new Dictionary<string, object>
        {
            ["extensions"] = new[] { "health_check" },
            ["telemetry"] = Telemetry.Metrics(MetricsPort),
            ["pipelines"] = new Dictionary<string, object>
            {
                ["traces/arriving"] = Pipeline("otlp", FirstSteps, "loadbalancing"),
                ["traces/whole"] = Pipeline("otlp/peers", LastSteps, "otlp/jaeger"),
            },
        },
    };

    /// <summary>Network policies let nobody else in, and there are no sidecars: the collector has no certificate of the mesh.</summary>
    private static Dictionary<string, object> Inside() => new() { ["insecure"] = true };

    private static Dictionary<string, object> Receiver(int port) => new()
    {
        ["protocols"] = new Dictionary<string, object> { ["grpc"] = new Dictionary<string, object> { ["endpoint"] = $"0.0.0.0:{Text(port)}" } },
    };

    private static Dictionary<string, object> Pipeline(string receiver, string[] processors, string exporter) => new()
    {
        ["receivers"] = new[] { receiver },
        ["processors"] = processors,
        ["exporters"] = new[] { exporter },
    };

    private static Dictionary<string, object>[] Policies(TracingSettings settings) =>
    [
        Policy("failed", "status_code", new Dictionary<string, object> { ["status_codes"] = Failed }),
        Policy("slow", "latency", new Dictionary<string, object> { ["threshold_ms"] = SlowMilliseconds }),
        Policy("ordinary", "probabilistic", new Dictionary<string, object> { ["sampling_percentage"] = (double)settings.Ordinary.Value }),
    ];

    private static Dictionary<string, object> Policy(string name, string kind, Dictionary<string, object> options) => new() { ["name"] = name, ["type"] = kind, [kind] = options };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
