namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>Keys of labels whose values a pod takes from itself into a selector.</summary>
internal static class LabelKeyRules
{
    /// <summary>Checks keys by themselves.</summary>
    public static IEnumerable<FieldError> Check(Field keys, Field selector) => keys.Count == 0 ? []
        : !selector.Exists ? [FieldErrors.Forbidden(keys, "must not be specified when labelSelector is not set")]
        : keys.Items.SelectMany(key => PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)));

    /// <summary>Checks that a selector does not select by the same keys, after the values of the pod have got into it.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="path">What the server names, with the number of the key.</param>
    public static IEnumerable<FieldError> CheckOverlap(Field keys, Field selector, FieldPath path)
    {
        var matched = keys.Items.Select(key => key.Text).ToList();
        var selected = selector["matchLabels"].Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in selector["matchExpressions"].Items.Select(item => item["key"].Text))
        {
            if (!selected.Add(key) && matched.Contains(key, StringComparer.Ordinal))
            {
                yield return FieldError.Invalid(path.Index(matched.LastIndexOf(key)).ToString(), key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }
}
