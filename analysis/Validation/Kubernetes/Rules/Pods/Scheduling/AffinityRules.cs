namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>Nodes that a pod wants, and pods that it wants near or far.</summary>
internal static class AffinityRules
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static IEnumerable<FieldError> Check(Field affinity) => CheckNodes(affinity["nodeAffinity"])
        .Concat(CheckPods(affinity["podAffinity"]))
        .Concat(CheckPods(affinity["podAntiAffinity"]));

    private static IEnumerable<FieldError> CheckNodes(Field nodes) => (nodes[Required].Exists ? NodeSelectorRules.Check(nodes[Required]) : [])
        .Concat(nodes[Preferred].Items.SelectMany(term => CheckWeight(term["weight"]).Concat(NodeSelectorRules.CheckTerm(term["preference"]))));

    private static IEnumerable<FieldError> CheckPods(Field pods) => pods[Required].Items.SelectMany(CheckTerm)
        .Concat(pods[Preferred].Items.SelectMany(term => CheckWeight(term["weight"]).Concat(CheckTerm(term["podAffinityTerm"]))));

    private static IEnumerable<FieldError> CheckWeight(Field weight) =>
        (weight.Integer ?? 0) is > 0 and <= 100 ? [] : [PodErrors.Number(weight, "must be in the range 1-100")];

    private static IEnumerable<FieldError> CheckTerm(Field term)
    {
        var (key, selector) = (term["topologyKey"], term["labelSelector"]);

        // The server leaves the number of the namespace out, and one letter.
        var ns = term["namespace"];
        return LabelSelectors.Check(selector)
            .Concat(LabelSelectors.Check(term["namespaceSelector"]))
            .Concat(term["namespaces"].Items.SelectMany(item => PodErrors.Texts(ns with { Value = item.Value }, ObjectNames.CheckLabel(item.Text))))
            .Concat(CheckKeys(term["matchLabelKeys"], selector))
            .Concat(CheckKeys(term["mismatchLabelKeys"], selector))
            .Concat(CheckOverlap(term, selector))
            .Concat(PodErrors.Needed(key, "can not be empty"))
            .Concat(PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)));
    }

    private static IEnumerable<FieldError> CheckKeys(Field keys, Field selector) => keys.Count == 0 ? []
        : !selector.Exists ? [FieldErrors.Forbidden(keys, "must not be specified when labelSelector is not set")]
        : keys.Items.SelectMany(key => PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)));

    private static IEnumerable<FieldError> CheckOverlap(Field term, Field selector)
    {
        var matched = term["matchLabelKeys"].Items.Select(key => key.Text).ToList();
        var selected = selector["matchLabels"].Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in selector["matchExpressions"].Items.Select(item => item["key"].Text))
        {
            if (!selected.Add(key) && matched.Contains(key, StringComparer.Ordinal))
            {
                yield return FieldError.Invalid(
                    term.Path.Index(matched.LastIndexOf(key)).ToString(), key, "exists in both matchLabelKeys and labelSelector");
            }
        }

        var mismatched = term["mismatchLabelKeys"].Items.Select(key => key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var key in term["matchLabelKeys"].Items.Where(key => mismatched.Contains(key.Text)))
        {
            yield return PodErrors.Text(key, "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }
}
