using System.Globalization;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>
/// Pipelines of the collectors. The spans of a trace arrive from many proxies at many collectors, but only one that has all
/// of them can decide whether to keep the trace: so each forwards its spans to the collector that the trace id selects.
/// </summary>
internal static class CollectorConfig
{
    public const int PeerPort = 4319;
    public const int MetricsPort = 8888;

    /// <summary>Headless Service whose name resolves to each collector.</summary>
    public const string PeerService = "otel-collector-peers";

    private const int SlowMilliseconds = 1000;

    private static readonly string[] Extensions = ["health_check"];
    private static readonly string[] Failed = ["ERROR"];
    private static readonly string[] FirstSteps = ["memory_limiter"];
    private static readonly string[] LastSteps = ["memory_limiter", "tail_sampling", "batch"];
    private static readonly string[] LastStepsOfCell = ["memory_limiter", "resource", "tail_sampling", "batch"];

    public static Dictionary<string, object> From(TracingArgs args) => new()
    {
        ["extensions"] = Map(("health_check", Map(("endpoint", "0.0.0.0:13133")))),
        ["receivers"] = Map(("otlp", Receiver(Tools.Collector.Port)), ("otlp/peers", Receiver(PeerPort))),
        ["processors"] = Processors(args),
        ["exporters"] = Map(
            ("loadbalancing", Map(
                ("routing_key", "traceID"),
                ("protocol", Map(("otlp", Map(("tls", Plaintext()))))),
                ("resolver", Map(
                    ("dns", Map(("hostname", $"{PeerService}.{Tools.Namespace}.svc.cluster.local"), ("port", Text(PeerPort)))))))),
            ("otlp/jaeger", Map(("endpoint", $"{Tools.Jaeger.Host}:{Text(JaegerConfig.OtlpPort)}"), ("tls", Plaintext())))),
        ["service"] = Map(
            ("extensions", Extensions),
            ("telemetry", Telemetry.Metrics(MetricsPort)),
            ("pipelines", Map(
                ("traces/arriving", Pipeline("otlp", FirstSteps, "loadbalancing")),
                ("traces/whole", Pipeline("otlp/peers", args.Cell is null ? LastSteps : LastStepsOfCell, "otlp/jaeger"))))),
    };

    private static Dictionary<string, object> Processors(TracingArgs args)
    {
        var processors = Map(
            ("memory_limiter", Map(("check_interval", "1s"), ("limit_percentage", 80), ("spike_limit_percentage", 25))),
            ("tail_sampling", Map(("decision_wait", "10s"), ("policies", Policies(args.Settings)))),
            ("batch", Map()));
        if (args.Cell is { } cell)
        {
            processors["resource"] = Map(("attributes", new[] { Map(("key", "cell"), ("value", cell), ("action", "upsert")) }));
        }

        return processors;
    }

    /// <summary>Network policies admit nobody else, and without sidecars there are no certificates of the mesh.</summary>
    private static Dictionary<string, object> Plaintext() => new() { ["insecure"] = true };

    private static Dictionary<string, object> Receiver(int port) => new()
    {
        ["protocols"] = Map(("grpc", Map(("endpoint", $"0.0.0.0:{Text(port)}")))),
    };

    private static Dictionary<string, object> Pipeline(string receiver, string[] processors, string exporter) => new()
    {
        ["receivers"] = new[] { receiver },
        ["processors"] = processors,
        ["exporters"] = new[] { exporter },
    };

    private static Dictionary<string, object>[] Policies(TracingSettings settings) =>
    [
        Policy("failed", "status_code", Map(("status_codes", Failed))),
        Policy("slow", "latency", Map(("threshold_ms", SlowMilliseconds))),
        Policy("ordinary", "probabilistic", Map(("sampling_percentage", (double)settings.Ordinary.Value))),
    ];

    private static Dictionary<string, object> Policy(string name, string kind, Dictionary<string, object> options) =>
        Map(("name", name), ("type", kind), (kind, options));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
