namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No containers with all rights.</summary>
internal static class PrivilegedContainers
{
    public static readonly PodControl Value = new("privileged", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Names(container => container["securityContext"]["privileged"].IsTrue);
        return names.IsEmpty ? null : new("privileged", $"{CheckedPod.Containing(names)} must not set securityContext.privileged=true");
    }
}
