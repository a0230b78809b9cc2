namespace Payments.Infra.Components.Mesh.Ingress.Certificates;

/// <summary>Kinds of issuers of cert-manager.</summary>
public enum IssuerKind
{
    /// <summary>One for the whole cluster.</summary>
    ClusterIssuer,

    /// <summary>One in the gateway's namespace.</summary>
    Issuer,
}
