namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>What a port takes: <c>mtls.mode</c> of a PeerAuthentication.</summary>
internal enum MutualTlsMode
{
    /// <summary>Plain text alone.</summary>
    Disable,

    /// <summary>Plain text and mutual TLS.</summary>
    Permissive,

    /// <summary>Mutual TLS alone.</summary>
    Strict,
}
