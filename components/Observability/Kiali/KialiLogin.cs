namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>How people show Kiali who they are.</summary>
public enum KialiLogin
{
    /// <summary>By a token of the cluster: <c>kubectl create token</c> makes one.</summary>
    Token,

    /// <summary>By single sign-on; they see the mesh and change nothing.</summary>
    OpenId,

    /// <summary>Not at all; on one's own machine alone.</summary>
    Anonymous,
}
