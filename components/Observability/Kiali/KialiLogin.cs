namespace Payments.Infra.Components.Observability.Kiali;

/// <summary>How people log in to Kiali.</summary>
public enum KialiLogin
{
    /// <summary>With a token of the cluster: <c>kubectl create token</c> makes one.</summary>
    Token,

    /// <summary>By single sign-on.</summary>
    OpenId,

    /// <summary>Not at all: only for a cluster on one's own machine.</summary>
    Anonymous,
}
