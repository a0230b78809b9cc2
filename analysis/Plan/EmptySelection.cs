using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Services and disruption budgets that select no pod.</summary>
internal static class EmptySelection
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan) => plan.All
        .Where(item => item.Kind is "Service" or "PodDisruptionBudget" && plan.IsWhole(item.Namespace))
        .SelectMany(item => Find(plan, item));

    private static IEnumerable<PlanFinding> Find(PlanObjects plan, PlannedObject item)
    {
        var spec = item.Manifest["spec"] as JsonObject;
        var (labels, path) = item.Kind == "Service"
            ? (spec?["selector"] as JsonObject, "spec.selector")
            : ((spec?["selector"] as JsonObject)?["matchLabels"] as JsonObject, "spec.selector.matchLabels");

        // Without a selector somebody else says where a service leads.
        if (labels is null or { Count: 0 } || labels.Any(label => KnownText.At(label.Value) is null) || HasOwners(plan, item.Namespace))
        {
            yield break;
        }

        var pods = plan.All.Where(other => other.Namespace == item.Namespace).Select(PodTemplates.Of).OfType<(JsonObject Template, string Path)>()
            .Select(pod => (pod.Template["metadata"] as JsonObject)?["labels"] as JsonObject).ToList();
        if (!pods.Any(pod => labels.All(label => KnownText.At(pod, label.Key) == KnownText.At(label.Value))))
        {
            yield return new PlanFinding(
                item.Source,
                path,
                $"{item.Shown} selects {string.Join(",", labels.Select(label => $"{label.Key}={label.Value}"))}, and no pod in \"{item.Namespace}\" has " +
                "these labels: it leads nowhere. Give it the labels of the pods' template.",
                IsCertain: false);
        }
    }

    /// <summary>Operators make pods from objects of their own kinds, with labels that nobody here knows.</summary>
    private static bool HasOwners(PlanObjects plan, string ns) => plan.All.Any(item =>
        item.Namespace == ns && item.Group.Contains('.', StringComparison.Ordinal) && !item.Group.EndsWith(".k8s.io", StringComparison.Ordinal)
        && !item.Group.EndsWith(".istio.io", StringComparison.Ordinal));
}
