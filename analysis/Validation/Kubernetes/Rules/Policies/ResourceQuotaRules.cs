namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>What all objects of a namespace together may ask for.</summary>
internal static class ResourceQuotaRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return spec["hard"].Entries
            .SelectMany(amount => QuotaResources.Check(amount.Value, amount.Key).Concat(Amounts.Check(amount.Value, amount.Key)))
            .Concat(QuotaScopes.Check(spec["scopes"], spec["hard"]))
            .Concat(QuotaScopes.CheckSelector(spec["scopeSelector"], spec["hard"]));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var scopes = after["spec"]["scopes"];
        return Names(before["spec"]["scopes"]).SetEquals(Names(scopes)) ? [] : [FieldErrors.Invalid(scopes, "field is immutable")];
    }

    private static HashSet<string> Names(Field scopes) => scopes.Items.Select(scope => scope.Text).ToHashSet(StringComparer.Ordinal);
}
