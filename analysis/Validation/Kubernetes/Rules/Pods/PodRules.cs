using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Pods that are created as such.</summary>
internal static class PodRules
{
    public static IEnumerable<FieldError> Check(Field pod)
    {
        var (annotations, spec) = (pod["metadata"]["annotations"], StoredPod.OfPod(pod));
        return PodAnnotations.Check(annotations, spec)
            .Concat(PodSpecRules.Check(spec, pod["metadata"]["name"].Text))
            .Concat(PodContext.ContainersOf(spec).Select(container => container["image"])
                .Where(image => image.Text.Length != image.Text.Trim().Length)
                .Select(image => FieldErrors.Invalid(image, "must not have leading or trailing whitespace")))
            .Concat(spec["ephemeralContainers"].Count > 0 ? [FieldErrors.Forbidden(spec["ephemeralContainers"], "cannot be set on create")] : [])
            .Concat(spec["nodeName"].Text.Length > 0 && spec["schedulingGates"].Count > 0
                ? [FieldErrors.Forbidden(spec["nodeName"], "cannot be set until all schedulingGates have been cleared")]
                : [])
            .Concat(ProfileAnnotations.CheckAgreement(annotations, spec));
    }
}
