using Operators.CertManager.V1;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Tls;

/// <summary>
/// Signs the certificates of the stores in the cluster, so that their clients can tell them from others. It is the
/// cluster's own: nothing outside trusts it.
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
                    IssuerRef = Issuer(SelfSigned),
                },
            },
            After(root));
        var issuer = new ClusterIssuer(
            $"{name}-issuer",
            new ClusterIssuerArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name },
                Spec = new ClusterIssuerSpecArgs { Ca = new ClusterIssuerSpecCaArgs { SecretName = Name } },
            },
            After(authority));

        // Whoever gets a certificate gets the authority's beside it: this one is there for that alone, its key is read by nobody.
        _ = new Certificate(
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
                    IssuerRef = Issuer(Name),
                },
            },
            After(issuer));
        RegisterOutputs();

        CustomResourceOptions After(Resource before) => Child.After(before);
    }

    /// <summary>A reference to a cluster-wide issuer.</summary>
    /// <param name="name">Its name.</param>
    internal static CertificateSpecIssuerRefArgs Issuer(string name) => new() { Group = "cert-manager.io", Kind = "ClusterIssuer", Name = name };
}
