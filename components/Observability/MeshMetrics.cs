namespace Payments.Infra.Components.Observability;

/// <summary>The metrics of proxies that rules and dashboards ask for.</summary>
internal static class MeshMetrics
{
    public const string Requests = "istio_requests_total";
    public const string DurationBucket = "istio_request_duration_milliseconds_bucket";
    public const string DurationCount = "istio_request_duration_milliseconds_count";
    public const string TcpOpened = "istio_tcp_connections_opened_total";

    /// <summary>As callers' proxies count: they see too what never reached the service.</summary>
    public static readonly (string, string) ByCallers = ("reporter", "source");

    /// <summary>As the service's own proxy counts: it alone knows whether a connection was encrypted.</summary>
    public static readonly (string, string) ByService = ("reporter", "destination");

    /// <summary>Requests to the services of a namespace.</summary>
    public static (string, string) To(ObservedSystem system) => ("destination_service_namespace", system.Namespace);

    /// <summary>Requests to one service.</summary>
    public static (string, string) To(string service) => ("destination_service_name", service);

    /// <summary>Requests with an answer.</summary>
    public static (string, string) Code(string code) => ("response_code", code);

    /// <summary>A rate over a window.</summary>
    public static string Rate(string series, string window = "5m") => $"rate({series}[{window}])";
}
