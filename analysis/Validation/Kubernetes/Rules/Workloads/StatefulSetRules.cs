using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Pods with a name and a storage of their own.</summary>
internal static class StatefulSetRules
{
    private const string OnlySome = "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy',"
        + " 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private static readonly ImmutableArray<string> Changeable =
    [
        "replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy", "minReadySeconds",
    ];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var (policy, service) = (spec["podManagementPolicy"], spec["serviceName"]);
        return (policy.TextOr("OrderedReady") is "OrderedReady" or "Parallel"
                ? []
                : new[] { FieldErrors.Invalid(policy, "must be 'OrderedReady' or 'Parallel'") })
            .Concat(StatefulSetStrategy.Check(spec["updateStrategy"]))
            .Concat(CheckRetention(spec["persistentVolumeClaimRetentionPolicy"]))
            .Concat(FieldErrors.Negative(spec["replicas"]))
            .Concat(FieldErrors.Negative(spec["minReadySeconds"]))
            .Concat(FieldErrors.Negative(spec["ordinals"]["start"]))
            .Concat(service.Text.Length > 0 ? FieldErrors.Invalid(service, service.Text, ObjectNames.CheckLabel(service.Text)) : [])
            .Concat(CheckPods(spec));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) =>
        Unchanged.Is(Frozen(before["spec"]), Frozen(after["spec"]), "apps.v1.StatefulSetSpec")
            ? []
            : [FieldErrors.Forbidden(after["spec"], OnlySome)];

    private static IEnumerable<FieldError> CheckRetention(Field policy) =>
        Choices.CheckDefaulted(policy["whenDeleted"], "Retain", "Delete").Concat(Choices.CheckDefaulted(policy["whenScaled"], "Retain", "Delete"));

    private static IEnumerable<FieldError> CheckPods(Field spec)
    {
        var (selector, template) = (spec["selector"], ClaimTemplates.AsVolumes(spec));
        return TemplateSelection.CheckSelector(selector, "statefulset")
            .Concat(TemplateSelection.IsReadable(selector)
                ? TemplateSelection.CheckMatch(selector, template).Concat(PodTemplateRules.Check(template))
                : [FieldErrors.Invalid(selector, "")])
            .Concat(LastingPods.Check(template, "StatefulSet"))
            .Concat(ClaimTemplates.Check(spec["volumeClaimTemplates"]));
    }

    private static Field Frozen(Field spec)
    {
        var frozen = spec.Value?.DeepClone() as JsonObject ?? [];
        foreach (var name in Changeable)
        {
            frozen.Remove(name);
        }

        frozen["podManagementPolicy"] ??= "OrderedReady";
        return spec with { Value = frozen };
    }
}
