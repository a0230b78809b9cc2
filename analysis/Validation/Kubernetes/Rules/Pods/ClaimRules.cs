namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Claims of devices that a pod brings for its containers.</summary>
internal static class ClaimRules
{
    public static IEnumerable<FieldError> Check(Field claims)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return claims.Items.SelectMany(claim => CheckName(claim["name"], names).Concat(CheckSource(claim))).ToList();
    }

    private static IEnumerable<FieldError> CheckName(Field name, HashSet<string> names) => name.Text.Length == 0 ? [FieldErrors.Required(name)]
        : names.Add(name.Text) ? PodErrors.Label(name)
        : [FieldErrors.Duplicate(name)];

    private static IEnumerable<FieldError> CheckSource(Field claim)
    {
        var (existing, template) = (claim["resourceClaimName"], claim["resourceClaimTemplateName"]);
        if (existing.Exists && template.Exists)
        {
            yield return FieldErrors.Invalid(claim, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
        }

        if (!existing.Exists && !template.Exists)
        {
            yield return FieldErrors.Invalid(claim, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
        }

        foreach (var name in new[] { existing, template }.Where(name => name.Exists))
        {
            foreach (var error in PodErrors.Texts(name, ObjectNames.CheckSubdomain(name.Text)))
            {
                yield return error;
            }
        }
    }
}
