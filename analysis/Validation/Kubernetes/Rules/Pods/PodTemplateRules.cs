namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Templates from which controllers make pods.</summary>
internal static class PodTemplateRules
{
    /// <summary>Checks labels, annotations and the spec of a template.</summary>
    /// <param name="template">The template.</param>
    public static IEnumerable<FieldError> Check(Field template) =>
        ObjectMetadata.CheckLabels(template["metadata"]["labels"]).Concat(ObjectMetadata.CheckAnnotations(template["metadata"]["annotations"]));
}
