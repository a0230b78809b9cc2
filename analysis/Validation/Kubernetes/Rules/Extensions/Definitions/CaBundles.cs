using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>
/// Certificates by which the server knows a webhook of conversion. A definition may come with wrong ones; once it is established they may not become
/// wrong (<c>ValidateCABundle</c> of k8s.io/apiserver).
/// </summary>
internal static class CaBundles
{
    private const string NoBlock = "unable to load root certificates: unable to parse bytes as PEM block";

    /// <summary>Checks the certificates of a changed definition.</summary>
    /// <param name="before">Conversion before the change.</param>
    /// <param name="after">Conversion after it.</param>
    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var bundle = after["webhook"]["clientConfig"]["caBundle"];
        return after["strategy"].Text != "Webhook" || IsRight(bundle) || !IsRight(before["webhook"]["clientConfig"]["caBundle"])
            ? []
            : [FieldError.Invalid(after.Path.Child("webhookClientConfig").Child("caBundle").ToString(), bundle.Value, NoBlock)];
    }

    private static bool IsRight(Field bundle)
    {
        if (bundle.Text.Length == 0)
        {
            return true;
        }

        var rest = System.Text.Encoding.Latin1.GetString(Configuration.DataLimits.Bytes(bundle.Text)).AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is "CERTIFICATE" && IsCertificate(Convert.FromBase64String(rest[fields.Base64Data].ToString())))
            {
                return true;
            }

            rest = rest[fields.Location.End..];
        }

        return false;
    }

    private static bool IsCertificate(byte[] data)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(data);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
