using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Containers of a StatefulSet that mount what is neither a volume nor a claim of it. The server takes the set, as claims add volumes later, and then
/// refuses each of its pods (<c>ValidatePodTemplateSpecForStatefulSet</c> in <c>pkg/apis/apps/validation</c> of Kubernetes).
/// </summary>
internal static class MissingVolume
{
    private static readonly ImmutableArray<string> Fields = ["containers", "initContainers"];

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from pod in plan.Pods
        where pod.Owner.Kind == "StatefulSet"
        let names = Names(pod)
        where !names.Contains(null)
        from field in Fields
        from container in KnownText.Items(pod.Template["spec"], field).Index()
        from mount in KnownText.Items(container.Item, "volumeMounts").Index()
        let name = KnownText.At(mount.Item, "name")
        where name is not null && !names.Contains(name)
        select new PlanFinding(
            pod.Owner.Source,
            pod.Below(string.Create(CultureInfo.InvariantCulture, $"spec.{field}[{container.Index}].volumeMounts[{mount.Index}].name")),
            $"{pod.Owner.Shown} mounts \"{name}\", which is neither one of its volumes nor of its claims: the server refuses its pods. " +
            (names.Count > 0 ? $"There are {string.Join(", ", names)}: name one of them, or add it." : "Add a volume or a claim of that name."),
            IsCertain: true);

    /// <summary>Names of volumes and claims; null among them when some are not known.</summary>
    private static ImmutableSortedSet<string?> Names(PlannedPod pod)
    {
        var spec = pod.Owner.Manifest["spec"] as JsonObject;
        var template = pod.Template["spec"] as JsonObject;
        return UnknownValue.Is(spec?["volumeClaimTemplates"]) || UnknownValue.Is(template?["volumes"]) || template is null
            ? [null]
            : [
                .. KnownText.Items(template, "volumes").Select(volume => KnownText.At(volume, "name")),
                .. KnownText.Items(spec, "volumeClaimTemplates").Select(claim => KnownText.At(claim, "metadata", "name")),
            ];
    }
}
