namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Which objects a quota counts.</summary>
internal static class QuotaScopes
{
    private const string ExistOnly = "must be 'Exist' only operator when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating,"
        + " ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";

    private static readonly ImmutableHashSet<string> OfPods =
        ["pods", "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];

    private static readonly ImmutableHashSet<string> WithoutValues =
        ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "CrossNamespacePodAffinity"];

    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Resources = WithoutValues
        .ToImmutableDictionary(scope => scope, scope => scope == "BestEffort" ? ["pods"] : OfPods)
        .Add("PriorityClass", OfPods)
        .Add("VolumeAttributesClass", ["persistentvolumeclaims", "requests.storage"]);

    /// <summary>Checks a list of scopes.</summary>
    public static IEnumerable<FieldError> Check(Field scopes, Field hard) => scopes.Items
        .SelectMany(scope => (Resources.ContainsKey(scope.Text) ? [] : new[] { FieldErrors.Invalid(scopes, "unsupported scope") })
            .Concat(CheckResources(scopes, scope.Text, hard)))
        .Concat(CheckPairs(scopes, scopes, scopes.Items.Select(scope => scope.Text)));

    /// <summary>Checks scopes with conditions. Errors name no condition by its number, as they all have one path.</summary>
    public static IEnumerable<FieldError> CheckSelector(Field selector, Field hard)
    {
        var conditions = selector["matchExpressions"];
        return conditions.Items.SelectMany(condition => CheckCondition(conditions, condition, selector, hard))
            .Concat(CheckPairs(conditions, Field.None, conditions.Items.Select(condition => condition["scopeName"].Text)));
    }

    private static IEnumerable<FieldError> CheckCondition(Field conditions, Field condition, Field selector, Field hard)
    {
        var (scope, word, values) = (Of("scopeName"), Of("operator"), Of("values"));
        return (Resources.ContainsKey(scope.Text) ? [] : new[] { FieldErrors.Invalid(scope, "unsupported scope") })
            .Concat(CheckResources(selector with { Path = conditions.Path }, scope.Text, hard))
            .Concat(WithoutValues.Contains(scope.Text) && word.Text != "Exists" ? [FieldErrors.Invalid(word, ExistOnly)] : [])
            .Concat(word.Text switch
            {
                "In" or "NotIn" => values.Count > 0
                    ? []
                    : [FieldErrors.Required(values, "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector")],
                "Exists" or "DoesNotExist" => values.Count == 0
                    ? []
                    : [FieldErrors.Invalid(values, "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector")],
                _ => [FieldErrors.Invalid(word, "not a valid selector operator")],
            });

        Field Of(string name) => new(condition[name].Value, conditions.Path.Child(name));
    }

    private static IEnumerable<FieldError> CheckResources(Field place, string scope, Field hard) => Resources.TryGetValue(scope, out var known)
        ? hard.Entries.Where(amount => QuotaResources.IsKnown(amount.Key) && !known.Contains(amount.Key))
            .Select(_ => FieldErrors.Invalid(place, "unsupported scope applied to resource"))
        : [];

    private static IEnumerable<FieldError> CheckPairs(Field place, Field shown, IEnumerable<string> scopes)
    {
        var all = scopes.ToHashSet(StringComparer.Ordinal);
        return new[] { ("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating") }
            .Where(pair => all.Contains(pair.Item1) && all.Contains(pair.Item2))
            .Select(_ => FieldError.Invalid(place.ToString(), shown.Value, "conflicting scopes"));
    }
}
