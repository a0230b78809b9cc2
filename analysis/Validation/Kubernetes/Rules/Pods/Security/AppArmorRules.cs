namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Profiles of AppArmor.</summary>
internal static class AppArmorRules
{
    private const int MostLetters = 4095;
    private const string Missing = "must be set when AppArmor type is Localhost";

    public static IEnumerable<FieldError> Check(Field profile)
    {
        var (type, local) = (profile["type"], profile["localhostProfile"]);
        return !profile.Exists ? [] : type.Text switch
        {
            "" => [FieldErrors.Required(type, "type is required when appArmorProfile is set")],
            "Localhost" => CheckLocal(local),
            "RuntimeDefault" or "Unconfined" => local.Exists ? [FieldErrors.Invalid(local, "can only be set when AppArmor type is Localhost")] : [],
            _ => [PodErrors.Unsupported(type, "Localhost", "RuntimeDefault", "Unconfined")],
        };
    }

    private static IEnumerable<FieldError> CheckLocal(Field local)
    {
        var trimmed = local.Text.Trim();
        if (local.Exists && trimmed != local.Text)
        {
            yield return FieldErrors.Invalid(local, "must not be padded with whitespace");
        }
        else if (trimmed.Length == 0)
        {
            yield return FieldErrors.Required(local, Missing);
        }

        if (local.Text.Length > MostLetters)
        {
            yield return FieldErrors.TooLong(local, MostLetters);
        }
    }
}
