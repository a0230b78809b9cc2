using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>How much a proxy sends at once (<c>applyConnectionPool</c>). What is null, or 0 in the rule, has no limit.</summary>
internal sealed record ConnectionLimits
{
    public long? MaxConnections { get; init; }

    public long? MaxPendingRequests { get; init; }

    public long? MaxRequests { get; init; }

    public long? MaxRetries { get; init; }

    public long? MaxRequestsPerConnection { get; init; }

    /// <summary>Nanoseconds after which a connection without requests ends; null for Envoy's hour.</summary>
    public long? IdleTimeout { get; init; }

    /// <summary>Nanoseconds that a connection may take; null for those of the mesh.</summary>
    public long? ConnectTimeout { get; init; }

    public static ConnectionLimits Of(JsonObject? pool)
    {
        var (http, tcp) = (pool.Message("http"), pool.Message("tcp"));
        return new()
        {
            MaxConnections = Limit(tcp, "maxConnections"),
            MaxPendingRequests = Limit(http, "http1MaxPendingRequests"),
            MaxRequests = Limit(http, "http2MaxRequests"),
            MaxRetries = Limit(http, "maxRetries"),
            MaxRequestsPerConnection = Limit(http, "maxRequestsPerConnection"),
            IdleTimeout = http.Duration("idleTimeout") ?? tcp.Duration("idleTimeout"),
            ConnectTimeout = tcp.Duration("connectTimeout"),
        };
    }

    private static long? Limit(JsonObject? settings, string field) => settings.Whole(field) is > 0 and var limit ? limit : null;
}
