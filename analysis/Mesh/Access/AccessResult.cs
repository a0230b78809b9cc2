namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>What becomes of a request at the proxy of the pods that it is for.</summary>
internal enum AccessResult
{
    /// <summary>The application gets it.</summary>
    Allowed,

    /// <summary>403, or of TCP the connection ends.</summary>
    Denied,

    /// <summary>401: its token is not right.</summary>
    Unauthenticated,

    /// <summary>The connection ends before a request is read: plain text where mutual TLS is asked for.</summary>
    Reset,
}
