using Istio;
using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Leaves a failing pod alone for a while, and bounds what a caller asks at once.</summary>
internal static class CircuitBreaker
{
    /// <summary>With half of the pods left a service may be slow, but it answers.</summary>
    private const int MostEjectedPercent = 50;

    /// <summary>Below what servers keep idle connections for: else a request could meet one that is just closing.</summary>
    public static Duration IdleTimeout { get; } = Duration.Seconds(30);

    /// <summary>How often pods are looked at.</summary>
    public static Duration Interval { get; } = Duration.Seconds(10);

    public static TrafficPolicyArgs From(Resilience resilience, Replicas replicas) => new()
    {
        ConnectionPool = new TrafficPolicyConnectionPoolArgs
        {
            Tcp = new TrafficPolicyConnectionPoolTcpArgs { MaxConnections = resilience.MaxConnections, ConnectTimeout = Duration.Seconds(2) },
            Http = new TrafficPolicyConnectionPoolHttpArgs
            {
                Http1MaxPendingRequests = resilience.MaxPendingRequests,
                Http2MaxRequests = resilience.MaxRequests,
                IdleTimeout = IdleTimeout,
            },
        },
        LoadBalancer = new TrafficPolicyLoadBalancerArgs { Simple = TrafficPolicyLoadBalancerSimple.LeastRequest },
        OutlierDetection = new TrafficPolicyOutlierDetectionArgs
        {
            // Not consecutiveErrors, which Istio accepts and ignores.
            Consecutive5xxErrors = resilience.ConsecutiveErrors,
            Interval = Interval,
            BaseEjectionTime = Duration.Of(resilience.Ejection),
            MaxEjectionPercent = EjectionPercent(replicas.Min),
        },
        Tls = new TrafficPolicyTlsArgs { Mode = TrafficPolicyTlsMode.IstioMutual },
    };

    /// <summary>Istio's default of 10 ejects no pod of nine or fewer: one pod must be less than the percentage.</summary>
    public static int EjectionPercent(int pods) => pods == 1 ? 100 : Math.Max(MostEjectedPercent, (100 + pods - 1) / pods);
}
