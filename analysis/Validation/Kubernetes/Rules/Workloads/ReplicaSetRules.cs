using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Sets of equal pods. A Deployment obeys the same rules for its selector and its template.</summary>
internal static class ReplicaSetRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return FieldErrors.Negative(spec["replicas"]).Concat(FieldErrors.Negative(spec["minReadySeconds"])).Concat(CheckPods(spec));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) =>
        Unchanged.Check(before["spec"]["selector"], after["spec"]["selector"], "meta.v1.LabelSelector");

    /// <summary>Checks selector and template.</summary>
    public static IEnumerable<FieldError> CheckPods(Field spec)
    {
        var (selector, template) = (spec["selector"], spec["template"]);

        // Errors of a ReplicaSet speak of a Deployment, too.
        return TemplateSelection.CheckSelector(selector, "deployment").Concat(TemplateSelection.IsReadable(selector)
            ? CheckTemplate(selector, template)
            : [FieldErrors.Invalid(selector, "invalid label selector")]);
    }

    private static IEnumerable<FieldError> CheckTemplate(Field selector, Field template) => TemplateSelection.CheckMatch(selector, template)
        .Concat(PodTemplateRules.Check(template))
        .Concat(LastingPods.Check(template, "ReplicaSet"));
}
