namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Nothing may run as root.</summary>
internal static class RootUsers
{
    public static readonly PodControl Value = new("runAsUser", PodSecurityLevel.Restricted, [new(23, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var setters = pod.Setters(security => security["runAsUser"].Integer == 0);
        return setters.Length == 0 ? null : new("runAsUser=0", $"{setters} must not set runAsUser=0");
    }
}
