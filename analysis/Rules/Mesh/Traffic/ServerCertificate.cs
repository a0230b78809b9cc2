using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>The certificate of a server in a Secret (<c>ExtractCertInfo</c>, <c>ValidateCertificate</c>).</summary>
internal static class ServerCertificate
{
    private static readonly ImmutableArray<(string Certificate, string Key)> Names = [("cert", "key"), ("tls.crt", "tls.key")];

    /// <summary>Whether a Secret holds a key and a certificate that can be read, under names that Istio knows.</summary>
    public static bool IsIn(MeshObject secret)
    {
        var data = secret.Manifest.Message("data");
        return Names.Where(names => data.Text(names.Certificate).Length > 0 && data.Text(names.Key).Length > 0)
            .Select(names => IsCertificate(data.Text(names.Certificate))).FirstOrDefault();
    }

    private static bool IsCertificate(string base64)
    {
        var octets = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, octets, out var count))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(octets.AsSpan(0, count));
        if (!PemEncoding.TryFind(text, out var block))
        {
            return false;
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text[block.Base64Data]));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
