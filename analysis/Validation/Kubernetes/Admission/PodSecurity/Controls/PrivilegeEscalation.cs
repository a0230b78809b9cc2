namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Processes must not get more rights than those that started them.</summary>
internal static class PrivilegeEscalation
{
    public static readonly PodControl Value = new(
        "allowPrivilegeEscalation", PodSecurityLevel.Restricted, [new(8, Check), new(25, pod => pod.IsForWindows ? null : Check(pod))]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Names(container =>
            container["securityContext"]["allowPrivilegeEscalation"] is var escalation && (!escalation.Exists || escalation.IsTrue));
        return names.IsEmpty ? null : new(
            "allowPrivilegeEscalation != false", $"{CheckedPod.Containing(names)} must set securityContext.allowPrivilegeEscalation=false");
    }
}
