namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>What a proxy takes the bytes of a port for.</summary>
internal enum PortProtocol
{
    /// <summary>Requests.</summary>
    Http,

    /// <summary>Connections.</summary>
    Tcp,

    /// <summary>Either: the proxy finds out.</summary>
    Detected,

    /// <summary>Not for proxies, such as UDP.</summary>
    Other,
}
