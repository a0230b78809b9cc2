namespace Payments.Infra.Components.Observability;

/// <summary>Metrics of proxies, and their labels, as rules and dashboards select them.</summary>
internal static class MeshMetrics
{
    public const string Requests = "istio_requests_total";
    public const string DurationBucket = "istio_request_duration_milliseconds_bucket";
    public const string DurationCount = "istio_request_duration_milliseconds_count";
    public const string TcpOpened = "istio_tcp_connections_opened_total";

    /// <summary>As the proxies of callers count: they see what never reached the service, too.</summary>
    public static readonly (string, string) ByCallers = ("reporter", "source");

    /// <summary>As the proxy of the service counts: only it knows whether a connection was encrypted.</summary>
    public static readonly (string, string) ByService = ("reporter", "destination");

    /// <summary>Traffic that was not encrypted.</summary>
    public static readonly (string, string) Unencrypted = ("connection_security_policy", "!mutual_tls");

    /// <summary>Gauges of circuit breakers, 1 where one is open: connections, requests, and those that wait or are tried again.</summary>
    public static readonly (string, string) OpenBreakers = ("__name__", "~envoy_cluster_circuit_breakers_default_(cx|cx_pool|rq|rq_pending|rq_retry)_open");

    /// <summary>Requests to the services of a namespace.</summary>
    public static (string, string) To(ObservedSystem system) => ("destination_service_namespace", system.Namespace);

    /// <summary>Requests to one service.</summary>
    public static (string, string) To(string service) => ("destination_service_name", service);

    /// <summary>Requests with a response code, such as <c>403</c>, or with one that matches a pattern, such as <c>~5..</c>.</summary>
    public static (string, string) Code(string code) => ("response_code", code);

    /// <summary>Rate per second of a counter.</summary>
    public static string Rate(string series, string window = "5m") => $"rate({series}[{window}])";
}
