namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Objects in a namespace that nothing in the plan makes, where the plan makes others: one that makes none is for namespaces that are there already.
/// </summary>
internal static class MissingNamespace
{
    /// <summary>Every cluster has these.</summary>
    private static readonly ImmutableHashSet<string> Given = ["default", "kube-node-lease", "kube-public", "kube-system"];

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from item in plan.All
        where plan.MakesNamespaces && item.Namespace.Length > 0 && !Given.Contains(item.Namespace) && !plan.MayHave("Namespace", "", item.Namespace)
        select new PlanFinding(
            item.Source,
            "metadata.namespace",
            $"nothing here makes the namespace \"{item.Namespace}\" of {item.Shown}: without it the object is refused. Add a Namespace of that name, or see " +
            $"that it is there before: kubectl create namespace {item.Namespace}",
            IsCertain: false);
}
