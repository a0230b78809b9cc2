namespace Payments.Infra.Analysis.Plan;

/// <summary>Two resources that claim one object: each update of one undoes the other.</summary>
internal static class SameObject
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from item in plan.All
        where item.Name.Length > 0
        group item by (item.Group, item.Kind, item.Namespace, item.Name) into claimed
        let first = claimed.First()
        from other in claimed.Skip(1)
        select new PlanFinding(
            other.Source,
            "metadata.name",
            $"{first.Shown} is claimed by two resources: {first.Source} has it, too. Keep one of them, or give one another name.",
            IsCertain: true);
}
