namespace Payments.Infra.Components.Catalogue;

/// <summary>Which proxy injects a fault.</summary>
public enum FaultPlace
{
    /// <summary>The caller's: no pod of the service is touched, and no circuit breaker sees it.</summary>
    Caller,

    /// <summary>The service's own: callers see pods that fail, and their circuit breakers open.</summary>
    Service,
}
