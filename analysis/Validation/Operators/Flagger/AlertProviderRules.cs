using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Operators.Flagger;

/// <summary>Where alerts go (Flagger 1.44, pkg/notifier): to an address that is a URL, unless it is in a Secret. With another one no alert is sent.</summary>
internal static class AlertProviderRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (address, secret) = (manifest["spec"]["address"], manifest["spec"]["secretRef"]);
        return address.Text.Length > 0 && !secret.Exists && GoUrl.ParseRequest(address.Text).Problem is not null
            ? [FieldErrors.Invalid(address, "invalid hook URL; it is absolute, such as https://hooks.example.com/a")]
            : [];
    }
}
