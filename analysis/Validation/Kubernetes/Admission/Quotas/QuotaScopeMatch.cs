namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.Quotas;

/// <summary>Whether a quota counts an object. Quotas with scopes count pods, and claims by the class of their attributes.</summary>
internal static class QuotaScopeMatch
{
    public static bool Counts(Field quota, Field value)
    {
        var spec = quota["spec"];
        return spec["scopes"].Items.All(scope => Matches(scope.Text, Field.None, value))
            && spec["scopeSelector"]["matchExpressions"].Items.All(condition => Matches(condition["scopeName"].Text, condition, value));
    }

    private static bool Matches(string scope, Field condition, Field value)
    {
        var (kind, spec) = (value["kind"].Text, value["spec"]);
        return (kind, scope) switch
        {
            ("Pod", "Terminating") => spec["activeDeadlineSeconds"].Integer >= 0,
            ("Pod", "NotTerminating") => spec["activeDeadlineSeconds"].Integer is null or < 0,
            ("Pod", "BestEffort") => IsBestEffort(spec),
            ("Pod", "NotBestEffort") => !IsBestEffort(spec),
            ("Pod", "PriorityClass") => IsSelected(condition, spec["priorityClassName"].Text),
            ("Pod", "CrossNamespacePodAffinity") =>
                CrossesNamespaces(spec["affinity"]["podAffinity"]) || CrossesNamespaces(spec["affinity"]["podAntiAffinity"]),
            ("PersistentVolumeClaim", "VolumeAttributesClass") => IsSelected(condition, spec["volumeAttributesClassName"].Text),
            _ => false,
        };
    }

    private static bool IsSelected(Field condition, string name) => (condition.Exists ? condition["operator"].Text : "Exists") switch
    {
        "Exists" => name.Length > 0,
        "DoesNotExist" => name.Length == 0,
        "In" => condition["values"].Items.Any(value => value.Text == name),
        "NotIn" => condition["values"].Items.All(value => value.Text != name),
        _ => false,
    };

    private static bool IsBestEffort(Field spec) => spec["containers"].Items.Concat(spec["initContainers"].Items).Append(spec).All(part =>
        IsNothing(part["resources"]["requests"]) && IsNothing(part["resources"]["limits"]));

    private static bool IsNothing(Field amounts) =>
        PodAmounts.Read(amounts).All(amount => amount.Key is not ("cpu" or "memory") || amount.Value.Billionths.IsZero);

    private static bool CrossesNamespaces(Field affinity) => affinity["requiredDuringSchedulingIgnoredDuringExecution"].Items
        .Concat(affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items.Select(term => term["podAffinityTerm"]))
        .Any(term => term["namespaces"].Count > 0 || term["namespaceSelector"].Exists);
}
