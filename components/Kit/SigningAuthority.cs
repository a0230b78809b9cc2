using Operators.CertManager.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>
/// An authority of the plan's own, which cert-manager signs certificates with, in any namespace. Nobody trusts it but who
/// is given its certificate.
/// </summary>
internal static class SigningAuthority
{
    /// <summary>Name of the issuer that authorities come from: each signs itself.</summary>
    public const string SelfSigned = "self-signed";

    private const string Lifetime = "87600h";
    private const string Renewal = "8760h";

    /// <summary>Declares an authority. Returns the issuer that signs with it.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="authority">Name of the issuer, and of the Secret with its key.</param>
    /// <param name="certManagerNamespace">Namespace of cert-manager.</param>
    /// <param name="options">Options of both, which wait for <see cref="SelfSigned"/>.</param>
    public static ClusterIssuer Declare(string name, string authority, Input<string> certManagerNamespace, CustomResourceOptions options)
    {
        var certificate = new Certificate(
            name,
            new CertificateArgs
            {
                // A cluster-wide issuer reads its key from the namespace of cert-manager.
                Metadata = new ObjectMetaArgs { Name = authority, Namespace = certManagerNamespace },
                Spec = new CertificateSpecArgs
                {
                    SecretName = authority,
                    CommonName = authority,
                    IsCA = true,
                    Duration = Lifetime,
                    RenewBefore = Renewal,
                    PrivateKey = new CertificateSpecPrivateKeyArgs
                    {
                        Algorithm = CertificateSpecPrivateKeyAlgorithm.Ecdsa,
                        Size = 384,
                        RotationPolicy = CertificateSpecPrivateKeyRotationPolicy.Never,
                    },
                    IssuerRef = Reference(SelfSigned),
                },
            },
            options);
        return new ClusterIssuer(
            $"{name}-issuer",
            new ClusterIssuerArgs
            {
                Metadata = new ObjectMetaArgs { Name = authority },
                Spec = new ClusterIssuerSpecArgs { Ca = new ClusterIssuerSpecCaArgs { SecretName = authority } },
            },
            new CustomResourceOptions { Parent = options.Parent }.After(certificate));
    }

    /// <summary>A reference to a cluster-wide issuer.</summary>
    /// <param name="name">Its name.</param>
    public static CertificateSpecIssuerRefArgs Reference(string name) => new() { Group = "cert-manager.io", Kind = "ClusterIssuer", Name = name };
}
