namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Access;

/// <summary>Roles: what their rules must say.</summary>
internal static class RoleRules
{
    /// <summary>Checks a role of a namespace.</summary>
    public static IEnumerable<FieldError> CheckNamespaced(Field role) => role["rules"].Items.SelectMany(rule => CheckRule(
        rule, paths => [FieldErrors.Invalid(paths, "namespaced rules cannot apply to non-resource URLs")]));

    /// <summary>Checks a role of the cluster.</summary>
    public static IEnumerable<FieldError> CheckCluster(Field role)
    {
        var (sum, selectors) = (role["aggregationRule"], role["aggregationRule"]["clusterRoleSelectors"]);
        return (sum.Exists && selectors.Count == 0
                ? [FieldErrors.Required(selectors, "at least one clusterRoleSelector required if aggregationRule is non-nil")]
                : Enumerable.Empty<FieldError>())
            .Concat(selectors.Items.SelectMany(LabelSelectors.Check))
            .Concat(role["rules"].Items.SelectMany(rule => CheckRule(rule, _ => [])));
    }

    private static IEnumerable<FieldError> CheckRule(Field rule, Func<Field, IEnumerable<FieldError>> checkPaths)
    {
        var (verbs, paths, groups, resources) = (rule["verbs"], rule["nonResourceURLs"], rule["apiGroups"], rule["resources"]);
        var errors = verbs.Count == 0 ? [FieldErrors.Required(verbs, "verbs must contain at least one value")] : Enumerable.Empty<FieldError>();
        return paths.Count > 0
            ? errors.Concat(checkPaths(paths)).Concat(groups.Count + resources.Count + rule["resourceNames"].Count > 0
                ? [FieldErrors.Invalid(paths, "rules cannot apply to both regular resources and non-resource URLs")]
                : [])
            : errors.Concat(groups.Count == 0 ? [FieldErrors.Required(groups, "resource rules must supply at least one api group")] : [])
                .Concat(resources.Count == 0 ? [FieldErrors.Required(resources, "resource rules must supply at least one resource")] : []);
    }
}
