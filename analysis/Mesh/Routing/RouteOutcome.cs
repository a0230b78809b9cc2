namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What becomes of a request at the proxy that sends it on.</summary>
internal enum RouteOutcome
{
    /// <summary>It is sent on.</summary>
    Routed,

    /// <summary>404: the host has routes, and none is for it.</summary>
    NoRoute,

    /// <summary>502: the mesh knows no such host, and lets nothing else out.</summary>
    Blackhole,

    /// <summary>The caller is sent elsewhere.</summary>
    Redirect,

    /// <summary>The proxy answers.</summary>
    Direct,

    /// <summary>301: the caller is sent to HTTPS.</summary>
    TlsRedirect,
}
