using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Payments.Infra.Servers.Tests.Pods;

/// <summary>Signs what cert-manager would: certificates as the plan's objects ask for them.</summary>
internal sealed class TestAuthority : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private readonly X509Certificate2 authority = SignItself();

    /// <summary>Its own certificate.</summary>
    public string Certificate => authority.ExportCertificatePem();

    /// <summary>The files of the Secret that a Certificate asks for.</summary>
    /// <param name="certificate">The planned object.</param>
    public Dictionary<string, string> Issue(JsonObject certificate)
    {
        var spec = certificate["spec"]!.AsObject();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={spec["commonName"] ?? ""}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(Usages(spec), critical: false));
        if (spec["dnsNames"] is JsonArray names)
        {
            var alternatives = new SubjectAlternativeNameBuilder();
            foreach (var name in names)
            {
                alternatives.AddDnsName((string)name!);
            }

            request.CertificateExtensions.Add(alternatives.Build());
        }

        using var issued = request.Create(authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        var (text, secret) = (issued.ExportCertificatePem() + "\n", key.ExportPkcs8PrivateKeyPem() + "\n");
        return new(StringComparer.Ordinal)
        {
            ["tls.crt"] = text,
            ["tls.key"] = secret,
            ["tls-combined.pem"] = secret + text,
            ["ca.crt"] = Certificate + "\n",
        };
    }

    public void Dispose() => authority.Dispose();

    private static IEnumerable<Oid> UsagesOf(string usage) => usage switch
    {
        "server auth" => [new Oid(ServerAuthentication)],
        "client auth" => [new Oid(ClientAuthentication)],
        _ => [],
    };

    private static OidCollection Usages(JsonObject spec)
    {
        var usages = new OidCollection();
        foreach (var usage in spec["usages"]!.AsArray().SelectMany(usage => UsagesOf((string)usage!)))
        {
            usages.Add(usage);
        }

        return usages;
    }

    private static X509Certificate2 SignItself()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=authority of the tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
