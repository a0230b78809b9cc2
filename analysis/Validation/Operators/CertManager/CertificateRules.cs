using System.Collections.Frozen;
using System.Text;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Operators.CertManager;

/// <summary>Certificates: whom they are for, who signs them, and their keys (cert-manager 1.21, internal/apis/certmanager/validation/certificate.go).</summary>
internal static class CertificateRules
{
    private const int LongestCommonName = 64;
    private const string AllowedAnnotation = "cert-manager.io/allow-direct-injection";

    private static readonly ImmutableArray<string> Subjects = ["dnsNames", "uris", "emailAddresses", "ipAddresses", "otherNames"];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Signatures = new Dictionary<string, ImmutableArray<string>>
    {
        ["RSA"] = ["SHA256WithRSA", "SHA384WithRSA", "SHA512WithRSA"],
        ["ECDSA"] = ["ECDSAWithSHA256", "ECDSAWithSHA384", "ECDSAWithSHA512"],
        ["Ed25519"] = ["PureEd25519"],
    }.ToFrozenDictionary();

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return CheckSecret(spec["secretName"])
            .Concat(CheckIssuer(spec["issuerRef"]))
            .Concat(CheckSubject(spec))
            .Concat(spec["ipAddresses"].Items.Where(address => !IpAddress.IsValid(address.Text))
                .Select(address => FieldErrors.Invalid(address, "invalid IP address")))
            .Concat(CheckKey(spec))
            .Concat(spec["revisionHistoryLimit"].Integer < 1 ? [FieldErrors.Invalid(spec["revisionHistoryLimit"], "must not be less than 1")] : [])
            .Concat(CheckTemplate(spec["secretTemplate"]))
            .Concat(CheckConstraints(spec));
    }

    private static IEnumerable<FieldError> CheckSecret(Field name) => name.Text.Length == 0
        ? [FieldErrors.Required(name, "must be specified")]
        : FieldErrors.Invalid(name, name.Text, ObjectNames.CheckSubdomain(name.Text));

    /// <summary>Other groups may have any kinds.</summary>
    private static IEnumerable<FieldError> CheckIssuer(Field issuer) =>
        (issuer["name"].Text.Length == 0 ? new[] { FieldErrors.Required(issuer["name"], "must be specified") } : [])
            .Concat(issuer["group"].Text is "" or "cert-manager.io" && issuer["kind"].Text is not ("" or "Issuer" or "ClusterIssuer")
                ? [FieldErrors.Invalid(issuer["kind"], "must be one of Issuer or ClusterIssuer; one of another operator names its group, too")]
                : []);

    private static IEnumerable<FieldError> CheckSubject(Field spec)
    {
        var (common, literal) = (spec["commonName"], spec["literalSubject"].Text);
        return (literal.Length > 0 && common.Text.Length > 0
                ? new[] { FieldErrors.Invalid(common, "stands beside literalSubject, which has a common name of its own") }
                : [])
            .Concat(common.Text.Length == 0 && literal.Length == 0 && Subjects.All(name => spec[name].Count == 0)
                ? [FieldError.Invalid(spec.ToString(), "", $"at least one of commonName, literalSubject, {string.Join(", ", Subjects)} must be set")]
                : [])
            .Concat(Encoding.UTF8.GetByteCount(common.Text) > LongestCommonName ? [FieldErrors.TooLong(common, LongestCommonName)] : []);
    }

    private static IEnumerable<FieldError> CheckKey(Field spec)
    {
        var (algorithm, size, signature) = (spec["privateKey"]["algorithm"].TextOr("RSA"), spec["privateKey"]["size"], spec["signatureAlgorithm"]);
        return (size.Integer is not > 0 ? []
                : algorithm == "RSA" && size.Integer is < 2048 or > 8192
                    ? new[] { FieldErrors.Invalid(size, "must be between 2048 and 8192 for rsa keyAlgorithm") }
                    : algorithm == "ECDSA" && size.Integer is not (256 or 384 or 521) ? [FieldErrors.NotSupported(size, "256", "384", "521")]
                    : [])
            .Concat(signature.Text.Length > 0 && Signatures.TryGetValue(algorithm, out var allowed) && !allowed.Contains(signature.Text)
                ? [FieldErrors.Invalid(signature, $"for key algorithm {algorithm} the allowed signature algorithms are {string.Join(", ", allowed)}")]
                : []);
    }

    private static IEnumerable<FieldError> CheckTemplate(Field template) => template["annotations"].Entries
        .Where(annotation => annotation.Key.StartsWith("cert-manager.io/", StringComparison.Ordinal) && annotation.Key != AllowedAnnotation)
        .Select(annotation => FieldErrors.Invalid(annotation.Value, "cert-manager.io/* annotations are not allowed"));

    private static IEnumerable<FieldError> CheckConstraints(Field spec)
    {
        var constraints = spec["nameConstraints"];
        return (constraints.Exists && !spec["isCA"].IsTrue ? new[] { FieldErrors.Invalid(constraints, "isCA should be true when nameConstraints is set") } : [])
            .Concat(constraints.Exists && !constraints["permitted"].Exists && !constraints["excluded"].Exists
                ? [FieldErrors.Invalid(constraints, "either permitted or excluded must be set")]
                : []);
    }
}
