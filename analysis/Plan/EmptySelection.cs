namespace Payments.Infra.Analysis.Plan;

/// <summary>Services and disruption budgets that select no pod.</summary>
internal static class EmptySelection
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan) => plan.All
        .Where(item => item.Kind is "Service" or "PodDisruptionBudget")
        .SelectMany(item => Find(plan, item));

    private static IEnumerable<PlanFinding> Find(PlanObjects plan, PlannedObject item)
    {
        var spec = item.Manifest["spec"] as JsonObject;
        var (labels, path) = item.Kind == "Service"
            ? (spec?["selector"] as JsonObject, "spec.selector")
            : ((spec?["selector"] as JsonObject)?["matchLabels"] as JsonObject, "spec.selector.matchLabels");

        // Without a selector somebody else says where a service leads.
        if (labels is null or { Count: 0 } || !plan.KnowsPods(item.Namespace))
        {
            yield break;
        }

        if (!plan.PodsWith(item.Namespace, labels).Any())
        {
            yield return new PlanFinding(
                item.Source,
                path,
                $"{item.Shown} selects {string.Join(",", labels.Select(label => $"{label.Key}={label.Value}"))}, and no pod in \"{item.Namespace}\" has " +
                "these labels: it leads nowhere. Give it the labels of the pods' template.",
                IsCertain: false);
        }
    }
}
