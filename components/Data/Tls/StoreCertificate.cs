using Operators.CertManager.V1;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Tls;

/// <summary>Certificates of stores, and of clients that have one instead of a password.</summary>
internal static class StoreCertificate
{
    private const string Lifetime = "8760h";
    private const string Renewal = "720h";

    /// <summary>The certificate of a server in the data namespace; its Secret has the keys tls.crt, tls.key, tls-combined.pem and ca.crt.</summary>
    /// <param name="name">Name in the program, in the cluster, and of the Secret.</param>
    /// <param name="services">Services that clients reach it by, also <c>*.service</c>.</param>
    /// <param name="labels">Labels of the Secret.</param>
    /// <param name="child">How the engine treats it.</param>
    public static Certificate OfServer(string name, IEnumerable<string> services, Dictionary<string, string> labels, CustomResourceOptions child) =>
        Declare(name, DataNamespace.Name, child, new CertificateSpecArgs
        {
            DnsNames = services.SelectMany(Names).ToArray(),
            Usages = { CertificateSpecUsages.DigitalSignature, CertificateSpecUsages.KeyEncipherment, CertificateSpecUsages.ServerAuth },
            SecretTemplate = new CertificateSpecSecretTemplateArgs { Labels = labels },
            AdditionalOutputFormats = { new CertificateSpecAdditionalOutputFormatsArgs { Type = CertificateSpecAdditionalOutputFormatsType.CombinedPEM } },
        });

    /// <summary>The certificate of a client.</summary>
    /// <param name="name">Name in the program, in the cluster, and of the Secret.</param>
    /// <param name="space">Its namespace.</param>
    /// <param name="user">User that it stands for.</param>
    /// <param name="child">How the engine treats it.</param>
    public static Certificate OfClient(string name, Input<string> space, string user, CustomResourceOptions child) =>
        Declare(name, space, child, new CertificateSpecArgs
        {
            CommonName = user,
            Usages = { CertificateSpecUsages.DigitalSignature, CertificateSpecUsages.ClientAuth },
        });

    private static Certificate Declare(string name, Input<string> space, CustomResourceOptions child, CertificateSpecArgs spec)
    {
        spec.SecretName = name;
        spec.Duration = Lifetime;
        spec.RenewBefore = Renewal;
        spec.PrivateKey = new CertificateSpecPrivateKeyArgs
        {
            Algorithm = CertificateSpecPrivateKeyAlgorithm.Rsa,
            Size = 3072,

            // What Kafka reads.
            Encoding = CertificateSpecPrivateKeyEncoding.Pkcs8,
            RotationPolicy = CertificateSpecPrivateKeyRotationPolicy.Always,
        };
        spec.IssuerRef = CertificateAuthority.Issuer(CertificateAuthority.Name);
        return new Certificate(name, new CertificateArgs { Metadata = new ObjectMetaArgs { Name = name, Namespace = space }, Spec = spec }, child);
    }

    /// <summary>The names of a Service, short and whole.</summary>
    private static IEnumerable<string> Names(string service) =>
    [
        .. service.StartsWith('*') ? Array.Empty<string>() : [service],
        $"{service}.{DataNamespace.Name}",
        $"{service}.{DataNamespace.Name}.svc",
        $"{service}.{DataNamespace.Name}.svc.cluster.local",
    ];
}
