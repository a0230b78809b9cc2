using Istio;
using Operators.Flagger.V1Beta1;

namespace Payments.Infra.Components.Mesh.Rollouts;

/// <summary>
/// The same circuit breaker as <see cref="CircuitBreaker"/>, as Flagger's definition has it: without bounds on connections and on the time to
/// make one, which it does not know. What waits and what is under way stays bounded.
/// </summary>
internal static class RolloutBreaker
{
    /// <summary>The breaker of a service.</summary>
    /// <param name="service">The service.</param>
    public static CanarySpecServiceTrafficPolicyArgs From(RunningService service)
    {
        var resilience = service.Definition.Resilience;
        return new()
        {
            ConnectionPool = new CanarySpecServiceTrafficPolicyConnectionPoolArgs
            {
                Http = new CanarySpecServiceTrafficPolicyConnectionPoolHttpArgs
                {
                    Http1MaxPendingRequests = resilience.MaxPendingRequests,
                    Http2MaxRequests = resilience.MaxRequests,
                    IdleTimeout = $"{CircuitBreaker.IdleTimeout}",
                },
            },
            LoadBalancer = new CanarySpecServiceTrafficPolicyLoadBalancerArgs { Simple = CanarySpecServiceTrafficPolicyLoadBalancerSimple.LeastRequest },
            OutlierDetection = new CanarySpecServiceTrafficPolicyOutlierDetectionArgs
            {
                Consecutive5xxErrors = resilience.ConsecutiveErrors,
                Interval = $"{CircuitBreaker.Interval}",
                BaseEjectionTime = $"{Duration.Of(resilience.Ejection)}",
                MaxEjectionPercent = CircuitBreaker.EjectionPercent(service.Replicas.Min),
            },
            Tls = new CanarySpecServiceTrafficPolicyTlsArgs { Mode = CanarySpecServiceTrafficPolicyTlsMode.IstioMutual },
        };
    }
}
