using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Pods that need an account, settings or a volume that nobody provides: they never start.</summary>
internal static class MissingReference
{
    /// <summary>Made in every namespace, by the cluster and by the mesh.</summary>
    private static readonly ImmutableHashSet<string> GivenConfigMaps = ["istio-ca-root-cert", "kube-root-ca.crt"];

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from item in plan.All
        where plan.IsWhole(item.Namespace)
        let template = PodTemplates.Of(item)
        where template is not null
        from needed in PodReferences.In(template.Value.Template["spec"], Below(template.Value.Path, "spec"))
        where !IsProvided(plan, item.Namespace, needed.Kind, needed.Name)
        select new PlanFinding(
            item.Source,
            needed.Path,
            $"{item.Shown} needs the {needed.Kind} \"{needed.Name}\", and nothing makes it in the namespace \"{item.Namespace}\". {Remedy(plan, item, needed)}",
            IsCertain: false);

    private static bool IsProvided(PlanObjects plan, string ns, string kind, string name) => plan.MayHave(kind, ns, name)
        || (kind == "ConfigMap" && GivenConfigMaps.Contains(name))
        || (kind == "PersistentVolumeClaim" && plan.Of("StatefulSet", ns).Any(set => IsClaimOf(set, name)));

    /// <summary>Claims of a StatefulSet are named after a template, the set and the number of a pod.</summary>
    private static bool IsClaimOf(PlannedObject set, string name) => KnownText.Items(set.Manifest["spec"], "volumeClaimTemplates")
        .Select(template => $"{KnownText.At(template, "metadata", "name")}-{set.Name}-")
        .Any(start => name.StartsWith(start, StringComparison.Ordinal) && name[start.Length..].All(char.IsAsciiDigit));

    private static string Remedy(PlanObjects plan, PlannedObject item, (string Kind, string Name, string Path) needed) =>
        plan.Of(needed.Kind, item.Namespace).Select(other => other.Name).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } names
            ? $"There are {string.Join(", ", names.Take(5))}: name one of them, or add it."
            : "Add it, or leave the reference out.";

    private static string Below(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";
}
