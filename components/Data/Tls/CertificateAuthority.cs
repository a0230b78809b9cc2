using Operators.CertManager.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Tls;

/// <summary>
/// Signs the certificates of the stores in the cluster, so that their clients can authenticate them. It belongs to the
/// cluster: nothing outside trusts it.
/// </summary>
public sealed class CertificateAuthority : PlatformComponent
{
    /// <summary>Name of the issuer that signs for stores, and of the Secret that services read the authority from.</summary>
    public const string Name = "data-ca";

    private const string SelfSigned = "self-signed";
    private const string Lifetime = "87600h";
    private const string Renewal = "8760h";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public CertificateAuthority(string name, CertificateAuthorityArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:CertificateAuthority", name, args, options)
    {
        var root = new ClusterIssuer(
            $"{name}-root",
            new ClusterIssuerArgs
            {
                Metadata = new ObjectMetaArgs { Name = SelfSigned },
                Spec = new ClusterIssuerSpecArgs { SelfSigned = new ClusterIssuerSpecSelfSignedArgs() },
            },
            Child);
        var authority = new Certificate(
            name,
            new CertificateArgs
            {
                // A cluster-wide issuer reads its key from the namespace of cert-manager.
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = args.CertManagerNamespace },
                Spec = new CertificateSpecArgs
                {
                    SecretName = Name,
                    CommonName = Name,
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
            Independent.After(root));
        Issuer = new ClusterIssuer(
            $"{name}-issuer",
            new ClusterIssuerArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name },
                Spec = new ClusterIssuerSpecArgs { Ca = new ClusterIssuerSpecCaArgs { SecretName = Name } },
            },
            Independent.After(authority));

        // A certificate comes with that of the authority: this one is there for that alone, nobody reads its key.
        Trust = new Certificate(
            $"{name}-trust",
            new CertificateArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = args.ServiceNamespace },
                Spec = new CertificateSpecArgs
                {
                    SecretName = Name,
                    CommonName = "trust",
                    Usages = { CertificateSpecUsages.ClientAuth },
                    PrivateKey = new CertificateSpecPrivateKeyArgs
                    {
                        Algorithm = CertificateSpecPrivateKeyAlgorithm.Ecdsa,
                        RotationPolicy = CertificateSpecPrivateKeyRotationPolicy.Always,
                    },
                    IssuerRef = Reference(Name),
                },
            },
            Independent.After(Issuer, args.Services));
        RegisterOutputs();
    }

    /// <summary>Signs certificates of stores and their clients.</summary>
    public Resource Issuer { get; }

    /// <summary>Brings the authority's own certificate to the services.</summary>
    public Resource Trust { get; }

    /// <summary>A reference to a cluster-wide issuer.</summary>
    /// <param name="name">Its name.</param>
    internal static CertificateSpecIssuerRefArgs Reference(string name) => new() { Group = "cert-manager.io", Kind = "ClusterIssuer", Name = name };
}
