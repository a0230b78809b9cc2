using System.Globalization;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Jaeger's own configuration, which replaces that of the image as a whole.</summary>
internal static class JaegerConfig
{
    public const int OtlpPort = 4317;
    public const int GrpcPort = 16685;
    public const int MetricsPort = 8888;

    /// <summary>Where files of traces are.</summary>
    public const string DataPath = "/badger";

    /// <summary>Variables that the OpenSearch's credentials come in.</summary>
    public const string UserVariable = "TRACE_STORE_USERNAME";

    /// <inheritdoc cref="UserVariable"/>
    public const string PasswordVariable = "TRACE_STORE_PASSWORD";

    private const string Backend = "traces";

    public static Dictionary<string, object> Of(TracingSettings settings) => new()
    {
        ["extensions"] = new Dictionary<string, object>
        {
            ["healthcheckv2"] = new Dictionary<string, object> { ["use_v2"] = true, ["http"] = Endpoint(13133) },
            ["jaeger_storage"] = new Dictionary<string, object> { ["backends"] = new Dictionary<string, object> { [Backend] = Store(settings) } },
            ["jaeger_query"] = new Dictionary<string, object>
            {
                ["storage"] = new Dictionary<string, object> { ["traces"] = Backend },
                ["http"] = Endpoint(Tools.Jaeger.Port),
                ["grpc"] = Endpoint(GrpcPort),
            },
        },
        ["receivers"] = new Dictionary<string, object>
        {
            ["otlp"] = new Dictionary<string, object> { ["protocols"] = new Dictionary<string, object> { ["grpc"] = Endpoint(OtlpPort) } },
        },
        ["processors"] = new Dictionary<string, object> { ["batch"] = new Dictionary<string, object>() },
        ["exporters"] = new Dictionary<string, object> { ["jaeger_storage_exporter"] = new Dictionary<string, object> { ["trace_storage"] = Backend } },
        ["service"] = new Dictionary<string, object>
        {
            ["extensions"] = new[] { "healthcheckv2", "jaeger_storage", "jaeger_query" },
            ["telemetry"] = Telemetry.Metrics(MetricsPort),
            ["pipelines"] = new Dictionary<string, object>
            {
                ["traces"] = new Dictionary<string, object> { ["receivers"] = new[] { "otlp" }, ["processors"] = new[] { "batch" }, ["exporters"] = new[] { "jaeger_storage_exporter" } },
            },
        },
    };

    private static Dictionary<string, object> Endpoint(int port) => new() { ["endpoint"] = string.Create(CultureInfo.InvariantCulture, $"0.0.0.0:{port}") };

    private static Dictionary<string, object> Store(TracingSettings settings) => settings.Store switch
    {
        TraceStore.Memory => new() { ["memory"] = new Dictionary<string, object> { ["max_traces"] = settings.MemoryTraces } },
        TraceStore.Badger => new()
        {
            ["badger"] = new Dictionary<string, object>
            {
                ["ephemeral"] = false,
                ["directories"] = new Dictionary<string, object> { ["keys"] = $"{DataPath}/keys", ["values"] = $"{DataPath}/values" },
                ["ttl"] = new Dictionary<string, object> { ["spans"] = string.Create(CultureInfo.InvariantCulture, $"{settings.Retention.Days * 24}h") },
            },
        },
        TraceStore.OpenSearch => new()
        {
            ["opensearch"] = new Dictionary<string, object>
            {
                ["server_urls"] = new[] { settings.OpenSearch!.Url },
                ["auth"] = new Dictionary<string, object>
                {
                    ["basic"] = new Dictionary<string, object> { ["username"] = $"${{env:{UserVariable}}}", ["password"] = $"${{env:{PasswordVariable}}}" },
                },
            },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Store, "expected one of the named stores"),
    };
}
