namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>Changes of a pod that still waits for its gates: what nodes it wants may become narrower.</summary>
internal static class GatedPodUpdates
{
    public static IEnumerable<FieldError> Check(Field old, Field spec)
    {
        var selector = spec["nodeSelector"];
        var lost = old["nodeSelector"].Entries.Any(entry => !selector[entry.Key].Exists || selector[entry.Key].Text != entry.Value.Text);
        return (lost
            ? new[] { FieldErrors.Invalid(selector, "only additions to spec.nodeSelector are allowed (no mutations or deletions)") }
            : []).Concat(CheckTerms(Terms(old), Terms(spec)));
    }

    private static Field Terms(Field spec) => spec["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"];

    private static IEnumerable<FieldError> CheckTerms(Field old, Field terms) => old.Count == 0 ? []
        : old.Count != terms.Count
            ? [FieldErrors.Invalid(terms, "no additions/deletions to non-empty NodeSelectorTerms list are allowed")]
        : terms.Items.Zip(old.Items)
            .Where(pair => !Extends(pair.First["matchExpressions"], pair.Second["matchExpressions"])
                || !Extends(pair.First["matchFields"], pair.Second["matchFields"])
                || (pair.Second["matchExpressions"].Count + pair.Second["matchFields"].Count == 0
                    && pair.First["matchExpressions"].Count + pair.First["matchFields"].Count > 0))
            .Select(pair => FieldErrors.Invalid(pair.First, "only additions are allowed (no mutations or deletions)"));

    private static bool Extends(Field now, Field old) => now.Count >= old.Count
        && now.Items.Zip(old.Items).All(pair => JsonNode.DeepEquals(pair.First.Value, pair.Second.Value));
}
