using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Annotations;

/// <summary>Limits of the connections of a proxy (<c>validateConnectionSettings</c> of istio/istio).</summary>
internal static class ConnectionSettings
{
    private const long SmallestWindow = 65535;

    private static readonly ImmutableArray<(string Field, string Name)> Sizes =
    [
        ("listenerPerConnectionBufferLimitBytes", "listener_per_connection_buffer_limit_bytes"),
        ("clusterPerConnectionBufferLimitBytes", "cluster_per_connection_buffer_limit_bytes"),
    ];

    private static readonly ImmutableArray<(string Field, string Name)> Times =
    [
        ("httpIdleTimeout", "http_idle_timeout"),
        ("httpMaxConnectionDuration", "http_max_connection_duration"),
        ("httpDrainTimeout", "http_drain_timeout"),
        ("httpRequestTimeout", "http_request_timeout"),
        ("httpRequestHeadersTimeout", "http_request_headers_timeout"),
        ("httpStreamIdleTimeout", "http_stream_idle_timeout"),
        ("httpMaxStreamDuration", "http_max_stream_duration"),
    ];

    private static readonly ImmutableArray<(string Field, string Name)> Windows =
    [
        ("http2InitialStreamWindowSize", "http2_initial_stream_window_size"),
        ("http2InitialConnectionWindowSize", "http2_initial_connection_window_size"),
    ];

    private static readonly ImmutableArray<(string Field, string Name)> Limits =
    [
        ("listenerConnectionLimit", "listener_connection_limit"),
        ("globalDownstreamConnectionLimit", "global_downstream_connection_limit"),
    ];

    /// <summary>What is wrong with settings, in order.</summary>
    /// <param name="settings">The settings; null for none.</param>
    public static IEnumerable<string> Problems(JsonObject? settings) =>
    [
        .. Given(settings, Sizes).Where(size => settings.Whole(size.Field) < 0).Select(size => $"{size.Name} must be non-negative"),
        .. Given(settings, Times).Where(time => settings.Duration(time.Field) < 0).Select(time => $"{time.Name} must be non-negative"),
        .. NotPositive(settings, [("httpMaxConcurrentStreams", "http_max_concurrent_streams")]),
        .. Given(settings, Windows).Where(window => settings.Whole(window.Field) < SmallestWindow).Select(window => $"{window.Name} must be at least 65535"),
        .. NotPositive(settings, Limits),
    ];

    private static IEnumerable<string> NotPositive(JsonObject? settings, ImmutableArray<(string Field, string Name)> fields) =>
        Given(settings, fields).Where(field => settings.Whole(field.Field) <= 0).Select(field => $"{field.Name} must be positive");

    private static IEnumerable<(string Field, string Name)> Given(JsonObject? settings, ImmutableArray<(string Field, string Name)> fields) =>
        fields.Where(field => settings.Has(field.Field));
}
