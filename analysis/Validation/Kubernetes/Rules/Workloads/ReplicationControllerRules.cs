using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>The elder form of a ReplicaSet. It takes its labels and its selector from the template where it has none.</summary>
internal static class ReplicationControllerRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var (selector, template) = (spec["selector"], spec["template"]);
        var labels = template["metadata"]["labels"];
        return LabelsOfTemplate.Check(manifest, labels)
            .Concat(FieldErrors.Negative(spec["minReadySeconds"]))
            .Concat(selector.Count == 0 && labels.Count == 0 ? [FieldErrors.Required(selector)] : [])
            .Concat(FieldErrors.Negative(spec["replicas"]))
            .Concat(template.Exists ? CheckTemplate(selector, template) : [FieldErrors.Required(template)]);
    }

    private static IEnumerable<FieldError> CheckTemplate(Field selector, Field template)
    {
        var labels = template["metadata"]["labels"];
        return (selector.Entries.All(wanted => labels[wanted.Key].Exists && labels[wanted.Key].Text == wanted.Value.Text)
                ? []
                : new[] { TemplateSelection.Mismatch(labels) })
            .Concat(PodTemplateRules.Check(template))
            .Concat(LastingPods.Check(template, "ReplicationController"));
    }
}
