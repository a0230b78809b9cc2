namespace Payments.Infra.Analysis.Validation.Operators.CertManager;

/// <summary>
/// Other forms in which a certificate is kept (cert-manager 1.21, validateKeystores and validateAdditionalOutputFormats in
/// internal/apis/certmanager/validation/certificate.go).
/// </summary>
internal static class KeystoreRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return CheckStore(spec["keystores"]["jks"], "JKS")
            .Concat(CheckStore(spec["keystores"]["pkcs12"], "PKCS#12"))
            .Concat(CheckFormats(spec["additionalOutputFormats"]));
    }

    private static IEnumerable<FieldError> CheckStore(Field store, string name)
    {
        var (password, secret) = (store["password"], store["passwordSecretRef"]["name"].Text);
        return !store.Exists ? []
            : password.Exists && secret.Length > 0
                ? [FieldErrors.Forbidden(store, $"exactly one of passwordSecretRef and password must be provided for {name} keystores; cannot set both")]
            : !password.Exists && secret.Length == 0
                ? [FieldErrors.Forbidden(store, $"must set exactly one of passwordSecretRef and password for {name} keystores")]
            : password.Exists && password.Text.Length == 0
                ? [FieldErrors.Forbidden(password, $"literal password cannot be empty if set on {name} keystores")]
            : [];
    }

    private static IEnumerable<FieldError> CheckFormats(Field formats)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return formats.Items.Where(format => !seen.Add(format["type"].Text)).Select(format => FieldErrors.Duplicate(format["type"]));
    }
}
