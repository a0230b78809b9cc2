namespace Payments.Infra.Preview.Render;

/// <summary>What becomes of a Helm release.</summary>
public enum ReleaseForm
{
    /// <summary>An <c>Application</c> of Argo CD, in the namespace <c>argocd</c>.</summary>
    ArgoCd,

    /// <summary>A <c>HelmRelease</c> of Flux with its <c>HelmRepository</c>, in the namespace <c>flux-system</c>.</summary>
    Flux,

    /// <summary>The objects that <c>helm template</c> makes of its chart.</summary>
    Expand,
}
