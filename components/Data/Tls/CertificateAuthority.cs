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

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public CertificateAuthority(string name, CertificateAuthorityArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:CertificateAuthority", name, args, options)
    {
        var root = new ClusterIssuer(
            $"{name}-root",
            new ClusterIssuerArgs
            {
                Metadata = new ObjectMetaArgs { Name = SigningAuthority.SelfSigned },
                Spec = new ClusterIssuerSpecArgs { SelfSigned = new ClusterIssuerSpecSelfSignedArgs() },
            },
            Child);
        Root = root;
        Issuer = SigningAuthority.Declare(name, Name, args.CertManagerNamespace, Independent.After(root));

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
                    IssuerRef = SigningAuthority.Reference(Name),
                },
            },
            Independent.After(Issuer, args.Services));
        RegisterOutputs();
    }

    /// <summary>What this authority comes from, and others of the plan may.</summary>
    public Resource Root { get; }

    /// <summary>Signs certificates of stores and their clients.</summary>
    public Resource Issuer { get; }

    /// <summary>Brings the authority's own certificate to the services.</summary>
    public Resource Trust { get; }
}
