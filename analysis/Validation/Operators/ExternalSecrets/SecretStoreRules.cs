using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Operators.ExternalSecrets;

/// <summary>Stores that secrets come from, but for what each provider asks (External Secrets 2.9, apis/externalsecrets/v1/secretstore_validator.go).</summary>
internal static class SecretStoreRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (spec, provider) = (manifest["spec"], manifest["spec"]["provider"]);
        return (provider.Count == 1 ? [] : new[] { FieldErrors.Required(provider, "exactly one provider must be specified") })
            .Concat(spec["refreshInterval"] is { Exists: true, IsNumber: false } interval && GoDuration.Parse(interval.Text).Problem is { } problem
                ? [FieldErrors.Invalid(interval, problem)]
                : []);
    }
}
