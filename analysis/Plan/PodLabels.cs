using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>The labels of the pods that a plan makes, by namespace.</summary>
internal sealed class PodLabels
{
    private readonly ILookup<(string Namespace, string Key, string? Value), JsonObject> byLabel;
    private readonly ImmutableHashSet<string> open;

    /// <summary>Looks through a plan once.</summary>
    /// <param name="plan">Its objects.</param>
    public PodLabels(PlanObjects plan)
    {
        byLabel = (from item in plan.All
                   let labels = (PodTemplates.Of(item)?.Template["metadata"] as JsonObject)?["labels"] as JsonObject
                   where labels is not null
                   from label in labels
                   select (Key: (item.Namespace, label.Key, KnownText.At(label.Value)), Labels: labels)).ToLookup(pod => pod.Key, pod => pod.Labels);
        open = [.. plan.All.Where(IsOwner).Select(item => item.Namespace)];
    }

    /// <summary>Whether there may be pods of which nothing is known here: operators make them from objects of their own kinds.</summary>
    /// <param name="ns">The namespace.</param>
    public bool MayHaveOthers(string ns) => open.Contains(ns);

    /// <summary>Whether a pod has all of some labels.</summary>
    /// <param name="ns">Its namespace.</param>
    /// <param name="labels">One label at least, each with a value that is known.</param>
    public bool Any(string ns, JsonObject labels) => labels.First() is var first
        && byLabel[(ns, first.Key, KnownText.At(first.Value))].Any(pod => labels.All(label => KnownText.At(pod, label.Key) == KnownText.At(label.Value)));

    private static bool IsOwner(PlannedObject item) =>
        item.Group.Contains('.', StringComparison.Ordinal) && !item.Group.EndsWith(".k8s.io", StringComparison.Ordinal)
        && !item.Group.EndsWith(".istio.io", StringComparison.Ordinal);
}
