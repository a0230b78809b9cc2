namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What a proxy finds where a route sends it.</summary>
internal enum DestinationState
{
    /// <summary>Somebody is there.</summary>
    Ok,

    /// <summary>Nobody is there: 503.</summary>
    NoPods,

    /// <summary>The proxy knows no such host, port or subset: 503.</summary>
    Unknown,
}
