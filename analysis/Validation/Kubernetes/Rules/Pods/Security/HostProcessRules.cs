namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

/// <summary>Containers on Windows that are processes of the node.</summary>
internal static class HostProcessRules
{
    public static IEnumerable<FieldError> Check(Field spec)
    {
        var ofPod = spec["securityContext"]["windowsOptions"]["hostProcess"];
        var containers = PodContext.ContainersOf(spec).Select(container => container["securityContext"]["windowsOptions"]["hostProcess"]).ToList();
        foreach (var own in containers.Where(own => own.Exists && ofPod.Exists && own.IsTrue != ofPod.IsTrue))
        {
            var value = ofPod.IsTrue ? "true" : "false";
            yield return FieldErrors.Invalid(own, $"pod hostProcess value must be identical if both are specified, was {value}");
        }

        var count = containers.Count(own => own.Exists ? own.IsTrue : ofPod.IsTrue);
        if (count > 0 && count != containers.Count)
        {
            yield return FieldError.Invalid(
                spec.ToString(), "", "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        }

        if (count > 0 && !spec["hostNetwork"].IsTrue)
        {
            yield return FieldError.Invalid(
                spec["hostNetwork"].ToString(), false, "hostNetwork must be true if pod contains any hostProcess containers");
        }
    }
}
