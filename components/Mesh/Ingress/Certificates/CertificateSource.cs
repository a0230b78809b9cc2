namespace Payments.Infra.Components.Mesh.Ingress.Certificates;

/// <summary>Where the gateway's certificate comes from.</summary>
public enum CertificateSource
{
    /// <summary>An authority that the plan makes: nobody outside trusts it, so callers are given its certificate.</summary>
    Plan,

    /// <summary>A certificate, or a secret with one and its key, in the key vault; External Secrets copies it.</summary>
    Vault,

    /// <summary>An issuer of cert-manager that is there already, such as one of Let's Encrypt or of the company.</summary>
    Issuer,

    /// <summary>A Secret that somebody makes.</summary>
    Secret,
}
