using Operators.CertManager.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Ingress.Certificates;

/// <summary>
/// The certificate of the gateway, in the Secret that it reads. The gateway does not wait for it: it takes up the first one
/// and each that follows as they come.
/// </summary>
public sealed class GatewayCertificate : PlatformComponent
{
    /// <summary>Name of the plan's own authority for the gateway, apart from that of the stores: callers trust it.</summary>
    public const string Authority = "gateway-ca";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public GatewayCertificate(string name, GatewayCertificateArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:GatewayCertificate", name, args, options)
    {
        switch (args.Settings.Source)
        {
            case CertificateSource.Plan:
                var issuer = SigningAuthority.Declare($"{name}-authority", Authority, args.CertManagerNamespace, Independent.After(args.Root));
                DeclareCertificate(name, args, SigningAuthority.Reference(Authority), issuer);
                break;
            case CertificateSource.Issuer:
                var reference = SigningAuthority.Reference(args.Settings.Issuer);
                reference.Kind = $"{args.Settings.IssuerKind}";
                DeclareCertificate(name, args, reference, args.CertManager);
                break;
            case CertificateSource.Vault:
                VaultCopy.Certificate(name, (args.Gateway.Namespace, args.Settings.Secret), args.Settings.VaultName, Child.After(args.Vault));
                break;
        }

        RegisterOutputs();
    }

    /// <summary>Lifetime and renewal are left to cert-manager, 90 days and 30 before their end: not every issuer lets a client choose.</summary>
    private void DeclareCertificate(string name, GatewayCertificateArgs args, CertificateSpecIssuerRefArgs issuer, Resource? after) => _ = new Certificate(
        name,
        new CertificateArgs
        {
            Metadata = new ObjectMetaArgs { Name = args.Settings.Secret, Namespace = args.Gateway.Namespace },
            Spec = new CertificateSpecArgs
            {
                SecretName = args.Settings.Secret,
                DnsNames = args.Hosts,
                Usages = { CertificateSpecUsages.DigitalSignature, CertificateSpecUsages.ServerAuth },
                PrivateKey = new CertificateSpecPrivateKeyArgs
                {
                    Algorithm = CertificateSpecPrivateKeyAlgorithm.Ecdsa,
                    Size = 256,
                    RotationPolicy = CertificateSpecPrivateKeyRotationPolicy.Always,
                },
                IssuerRef = issuer,
            },
        },
        Child.After(after));
}
