using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Ingress.Certificates;

/// <summary>The certificate that the gateway shows.</summary>
public sealed record CertificateSettings : IValidatableObject
{
    private const string SecretName = "[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?";

    /// <summary>
    /// Where it comes from. Default <c>vault</c> where the stack keeps its passwords in the key vault; elsewhere <c>secret</c> on
    /// a regulated stack, which refuses <c>plan</c>, and <c>plan</c> on any other.
    /// </summary>
    public CertificateSource? Source { get; init; }

    /// <summary>Secret of type <c>kubernetes.io/tls</c> in the gateway's namespace that the gateway reads. Default <c>payments-tls</c>.</summary>
    [RegularExpression(SecretName, ErrorMessage = "the name of a Secret, such as payments-tls")]
    public string Secret { get; init; } = "payments-tls";

    /// <summary>
    /// Source vault: the certificate in the key vault, in PEM or PKCS #12 without a password, with its key and its chain.
    /// Default <c>payments-tls</c>.
    /// </summary>
    [RegularExpression("[0-9A-Za-z-]{1,127}", ErrorMessage = "the name of a certificate in the key vault: letters, digits and '-', up to 127")]
    public string VaultName { get; init; } = "payments-tls";

    /// <summary>Source issuer: its name. Default none.</summary>
    [RegularExpression($"({SecretName})?", ErrorMessage = "the name of an issuer of cert-manager, such as letsencrypt")]
    public string Issuer { get; init; } = "";

    /// <summary>Source issuer: its kind. Default cluster-issuer.</summary>
    public IssuerKind IssuerKind { get; init; } = IssuerKind.ClusterIssuer;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Source == CertificateSource.Issuer && Issuer.Length == 0)
        {
            yield return new ValidationResult("source issuer needs its name, such as letsencrypt; 'kubectl get clusterissuers' lists them", [nameof(Issuer)]);
        }

        if (Source != CertificateSource.Issuer && Issuer.Length > 0)
        {
            yield return new ValidationResult($"'{Issuer}' would not be asked; set source to issuer, or remove issuer", [nameof(Issuer)]);
        }
    }
}
