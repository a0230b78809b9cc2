using System.Globalization;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Jaeger's configuration, which replaces that of the image as a whole.</summary>
internal static class JaegerConfig
{
    public const int OtlpPort = 4317;
    public const int GrpcPort = 16685;
    public const int MetricsPort = 8888;

    /// <summary>Mount path of the volume with traces.</summary>
    public const string DataPath = "/badger";

    /// <summary>Environment variables with the credentials of OpenSearch.</summary>
    public const string UserVariable = "TRACE_STORE_USERNAME";

    /// <inheritdoc cref="UserVariable"/>
    public const string PasswordVariable = "TRACE_STORE_PASSWORD";

    private const string Backend = "traces";

    private static readonly string[] Extensions = ["healthcheckv2", "jaeger_storage", "jaeger_query"];

    public static Dictionary<string, object> From(TracingSettings settings) => new()
    {
        ["extensions"] = Map(
            ("healthcheckv2", Map(("use_v2", true), ("http", Endpoint(13133)))),
            ("jaeger_storage", Map(("backends", Map((Backend, Store(settings)))))),
            ("jaeger_query", Map(
                ("storage", Map(("traces", Backend))),
                ("http", Endpoint(Tools.Jaeger.Port)),
                ("grpc", Endpoint(GrpcPort))))),
        ["receivers"] = Map(("otlp", Map(("protocols", Map(("grpc", Endpoint(OtlpPort))))))),
        ["processors"] = Map(("batch", Map())),
        ["exporters"] = Map(("jaeger_storage_exporter", Map(("trace_storage", Backend)))),
        ["service"] = Map(
            ("extensions", Extensions),
            ("telemetry", Telemetry.Metrics(MetricsPort)),
            ("pipelines", Map(("traces", Pipeline())))),
    };

    private static Dictionary<string, object> Pipeline() => new()
    {
        ["receivers"] = new[] { "otlp" },
        ["processors"] = new[] { "batch" },
        ["exporters"] = new[] { "jaeger_storage_exporter" },
    };

    private static Dictionary<string, object> Endpoint(int port) => new() { ["endpoint"] = string.Create(CultureInfo.InvariantCulture, $"0.0.0.0:{port}") };

    private static Dictionary<string, object> Store(TracingSettings settings) => settings.Store switch
    {
        TraceStore.Memory => new() { ["memory"] = Map(("max_traces", settings.MemoryTraces)) },
        TraceStore.Badger => new()
        {
            ["badger"] = Map(
                ("ephemeral", false),
                ("directories", Map(("keys", $"{DataPath}/keys"), ("values", $"{DataPath}/values"))),
                ("ttl", Map(("spans", string.Create(CultureInfo.InvariantCulture, $"{settings.Retention.Days * 24}h"))))),
        },
        TraceStore.OpenSearch => new()
        {
            ["opensearch"] = Map(
                ("server_urls", new[] { settings.OpenSearch!.Url }),
                ("auth", Map(
                    ("basic", Map(("username", $"${{env:{UserVariable}}}"), ("password", $"${{env:{PasswordVariable}}}")))))),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Store, "expected one of the named stores"),
    };
}
