namespace Payments.Infra.Analysis.Envoy;

/// <summary>Which part of a proxy's configuration a patch is for.</summary>
internal enum PatchContext
{
    /// <summary>All of them; the default.</summary>
    Any,

    /// <summary>What a sidecar does with requests to its own pod.</summary>
    SidecarInbound,

    /// <summary>What a sidecar does with requests that its own pod makes.</summary>
    SidecarOutbound,

    /// <summary>A gateway.</summary>
    Gateway,
}
