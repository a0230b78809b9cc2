using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Patches that give a field another value than the resource that makes the object, or than another patch. Each resource is a field manager of its own,
/// and a patch is applied on the server, which refuses it. A preview with a cluster does not: there the provider forces new patches.
/// </summary>
/// <remarks><c>await.go</c> of pulumi-kubernetes: <c>Creation</c>, <c>patchForce</c>.</remarks>
internal static class PatchConflict
{
    private const string Force = "pulumi.com/patchForce";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        foreach (var patches in plan.Patches.Where(patch => patch.HasKnownPlace).GroupBy(Place))
        {
            var owners = plan.Of(patches.First().Kind, patches.First().Namespace).Where(item => Place(item) == patches.Key).Take(1).ToList();
            foreach (var patch in patches)
            {
                foreach (var finding in owners.Where(_ => !IsForced(patch)).SelectMany(owner => Find(owner, patch)))
                {
                    yield return finding;
                }

                owners.Add(patch);
            }
        }
    }

    private static (string Group, string Kind, string Namespace, string Name) Place(PlannedObject item) => (item.Group, item.Kind, item.Namespace, item.Name);

    private static IEnumerable<PlanFinding> Find(PlannedObject owner, PlannedObject patch)
    {
        var conflicts = ClusterAdmission.Applied(new FieldManager(owner.Source), owner.Manifest) is not { } stored ? []
            : stored.Conflicts(new FieldManager(patch.Source), patch.Manifest)
                .Where(conflict => IsKnown(conflict.Stored) && IsKnown(conflict.Applied))
                .ToList();
        if (conflicts.Count > 0)
        {
            var fields = string.Join(", ", conflicts.Select(conflict => conflict.Path[1..]));
            yield return new(
                patch.Source,
                conflicts[0].Path[1..],
                $"{patch.Shown} gets other values here than from {owner.Source}, to whom they belong: {fields}. The server refuses that. Leave each field to "
                    + $"one of the two, or take it over with the annotation {Force}: \"true\".",
                IsCertain: true);
        }
    }

    // An annotation that is not known yet may be this one.
    private static bool IsForced(PlannedObject patch)
    {
        var annotations = (patch.Manifest["metadata"] as JsonObject)?["annotations"];
        return UnknownValue.Is(annotations) || (annotations as JsonObject)?[Force] is { } force && (UnknownValue.Is(force) || KnownText.At(force) == "true");
    }

    private static bool IsKnown(JsonNode? value) => value switch
    {
        JsonObject map => map.All(entry => IsKnown(entry.Value)),
        JsonArray list => list.All(IsKnown),
        _ => !UnknownValue.Is(value),
    };
}
