using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Templates from which controllers make pods.</summary>
internal static class PodTemplateRules
{
    /// <summary>Checks labels, annotations and the spec of a template.</summary>
    /// <param name="template">The template.</param>
    public static IEnumerable<FieldError> Check(Field template)
    {
        // The server leaves the word "metadata" out of these paths.
        var labels = template["metadata"]["labels"] with { Path = template.Path.Child("labels") };
        var annotations = template["metadata"]["annotations"] with { Path = template.Path.Child("annotations") };
        var spec = StoredPod.OfTemplate(template["spec"]);
        return ObjectMetadata.CheckLabels(labels)
            .Concat(ObjectMetadata.CheckAnnotations(annotations))
            .Concat(PodAnnotations.Check(annotations, spec))
            .Concat(PodSpecRules.Check(spec, podName: ""))
            .Concat(ProfileAnnotations.CheckAgreement(annotations, spec))
            .Concat(spec["ephemeralContainers"].Count > 0
                ? new[] { FieldErrors.Forbidden(spec["ephemeralContainers"], "ephemeral containers not allowed in pod template") }
                : []);
    }
}
