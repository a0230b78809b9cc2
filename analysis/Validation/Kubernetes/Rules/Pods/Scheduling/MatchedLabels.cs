namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>
/// Puts what a pod's labels say under certain keys into the selectors of its affinity and its spreading, as the server does when the pod is created.
/// </summary>
internal static class MatchedLabels
{
    private static readonly ImmutableArray<string> Kinds = ["podAffinity", "podAntiAffinity"];

    /// <summary>Changes the selectors of a spec.</summary>
    /// <param name="labels">Labels of the pod.</param>
    /// <param name="spec">The spec, which is the rules' own copy.</param>
    public static void Adopt(Field labels, Field spec)
    {
        foreach (var term in Kinds.SelectMany(kind => Terms(spec["affinity"][kind]))
            .Concat(spec["topologySpreadConstraints"].Items))
        {
            if (term["labelSelector"].Value is JsonObject selector)
            {
                Add(labels, term["matchLabelKeys"], "In", selector);
                Add(labels, term["mismatchLabelKeys"], "NotIn", selector);
            }
        }
    }

    private static IEnumerable<Field> Terms(Field affinity) => affinity["requiredDuringSchedulingIgnoredDuringExecution"].Items
        .Concat(affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items.Select(term => term["podAffinityTerm"]));

    private static void Add(Field labels, Field keys, string word, JsonObject selector)
    {
        foreach (var key in keys.Items.Select(item => item.Text).Where(key => labels[key].Exists))
        {
            if (selector["matchExpressions"] is not JsonArray expressions)
            {
                selector["matchExpressions"] = expressions = [];
            }

            expressions.Add(new JsonObject { ["key"] = key, ["operator"] = word, ["values"] = new JsonArray(labels[key].Text) });
        }
    }
}
