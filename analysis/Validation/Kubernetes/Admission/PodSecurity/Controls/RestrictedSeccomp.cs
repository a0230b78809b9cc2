namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Every container must have a profile of seccomp, its own or that of the pod.</summary>
internal static class RestrictedSeccomp
{
    public static readonly PodControl Value = new(
        "seccompProfile_restricted",
        PodSecurityLevel.Restricted,
        [new(19, Check), new(25, pod => pod.IsForWindows ? null : Check(pod))])
    {
        Replaces = [BaselineSeccomp.Id],
    };

    private static PodViolation? Check(CheckedPod pod)
    {
        var without = pod.Security["seccompProfile"].Exists ? [] : pod.Names(container => !container["securityContext"]["seccompProfile"].Exists);
        return SeccompProfiles.CheckSet(pod) ?? (without.IsEmpty ? null : new(
            SeccompProfiles.Reason,
            $"pod or {CheckedPod.Containing(without)} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\""));
    }
}
