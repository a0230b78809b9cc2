using Operators.CertManager.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Tls;

/// <summary>Certificates of servers, and of clients that log in with one instead of a password.</summary>
internal static class StoreCertificate
{
    private const string Lifetime = "8760h";
    private const string Renewal = "720h";

    /// <summary>Declares the certificate of a server; its Secret has the keys tls.crt, tls.key, tls-combined.pem and ca.crt.</summary>
    /// <param name="name">Name in the program, in the cluster, and of the Secret.</param>
    /// <param name="services">Services that clients reach it by, also <c>*.service</c>.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="labels">Labels of the Secret. Default none.</param>
    public static Certificate DeclareServer(string name, IEnumerable<string> services, StoreOptions options, Dictionary<string, string>? labels = null) =>
        Declare(name, DataNamespace.Name, Signed(options.Object, options), new CertificateSpecArgs
        {
            DnsNames = services.SelectMany(NamesOf).ToArray(),
            Usages = { CertificateSpecUsages.DigitalSignature, CertificateSpecUsages.KeyEncipherment, CertificateSpecUsages.ServerAuth },
            SecretTemplate = new CertificateSpecSecretTemplateArgs { Labels = labels ?? [] },
            AdditionalOutputFormats = { new CertificateSpecAdditionalOutputFormatsArgs { Type = CertificateSpecAdditionalOutputFormatsType.CombinedPEM } },
        });

    /// <summary>Declares the certificate of a client in the namespace of the stores.</summary>
    /// <param name="name">Name in the program, in the cluster, and of the Secret.</param>
    /// <param name="user">User that it authenticates.</param>
    /// <param name="options">Options of the store.</param>
    public static Certificate DeclareClient(string name, string user, StoreOptions options) =>
        Declare(name, DataNamespace.Name, Signed(options.Object, options), Client(user));

    /// <summary>Declares the certificate of a client in the namespace of the services.</summary>
    /// <param name="name">Name in the program, in the cluster, and of the Secret.</param>
    /// <param name="namespaceName">Namespace of the services.</param>
    /// <param name="user">User that it authenticates.</param>
    /// <param name="options">Options of the store.</param>
    public static Certificate DeclareServiceClient(string name, Input<string> namespaceName, string user, StoreOptions options) =>
        Declare(name, namespaceName, Signed(options.ServiceObject, options), Client(user));

    private static CustomResourceOptions Signed(CustomResourceOptions certificate, StoreOptions options) =>
        certificate.After(options.Prerequisites.Authority?.Issuer);

    private static CertificateSpecArgs Client(string user) =>
        new() { CommonName = user, Usages = { CertificateSpecUsages.DigitalSignature, CertificateSpecUsages.ClientAuth } };

    private static Certificate Declare(string name, Input<string> namespaceName, CustomResourceOptions options, CertificateSpecArgs spec)
    {
        spec.SecretName = name;
        spec.Duration = Lifetime;
        spec.RenewBefore = Renewal;
        spec.PrivateKey = new CertificateSpecPrivateKeyArgs
        {
            Algorithm = CertificateSpecPrivateKeyAlgorithm.Rsa,
            Size = 3072,

            // The one that Kafka reads.
            Encoding = CertificateSpecPrivateKeyEncoding.Pkcs8,
            RotationPolicy = CertificateSpecPrivateKeyRotationPolicy.Always,
        };
        spec.IssuerRef = SigningAuthority.Reference(CertificateAuthority.Name);
        return new Certificate(name, new CertificateArgs { Metadata = new ObjectMetaArgs { Name = name, Namespace = namespaceName }, Spec = spec }, options);
    }

    /// <summary>DNS names of a Service, short and fully qualified.</summary>
    private static IEnumerable<string> NamesOf(string service) =>
    [
        .. service.StartsWith('*') ? Array.Empty<string>() : [service],
        $"{service}.{DataNamespace.Name}",
        $"{service}.{DataNamespace.Name}.svc",
        $"{service}.{DataNamespace.Name}.svc.cluster.local",
    ];
}
