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
            .Concat(LabelKeyRules.Check(term["matchLabelKeys"], selector))
            .Concat(LabelKeyRules.Check(term["mismatchLabelKeys"], selector))
            .Concat(LabelKeyRules.CheckOverlap(term["matchLabelKeys"], selector, term.Path))
            .Concat(CheckMismatch(term))
            .Concat(PodErrors.Needed(key, "can not be empty"))
            .Concat(PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)));
    }

    private static IEnumerable<FieldError> CheckMismatch(Field term)
    {
        var mismatched = term["mismatchLabelKeys"].Items.Select(key => key.Text).ToHashSet(StringComparer.Ordinal);
        return term["matchLabelKeys"].Items.Where(key => mismatched.Contains(key.Text))
            .Select(key => PodErrors.Text(key, "exists in both matchLabelKeys and mismatchLabelKeys"));
    }
}
