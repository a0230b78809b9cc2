namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>What a pod's proxy is for.</summary>
internal enum ProxyRole
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It stands beside the pod's own containers.</summary>
    Sidecar,

    /// <summary>It is a way into the mesh, or out.</summary>
    Gateway,
}
