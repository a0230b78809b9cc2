namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What a route is to others.</summary>
internal enum RouteRole
{
    /// <summary>It stands alone.</summary>
    Independent,

    /// <summary>It hands requests on to the routes of another virtual service.</summary>
    Root,

    /// <summary>Another virtual service hands requests on to it.</summary>
    Delegate,
}
