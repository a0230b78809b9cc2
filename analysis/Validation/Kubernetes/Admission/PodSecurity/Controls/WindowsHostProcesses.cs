namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No processes of the node on Windows.</summary>
internal static class WindowsHostProcesses
{
    public static readonly PodControl Value = new("windowsHostProcess", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var setters = pod.Setters(security => security["windowsOptions"]["hostProcess"].IsTrue);
        return setters.Length == 0 ? null : new("hostProcess", $"{setters} must not set securityContext.windowsOptions.hostProcess=true");
    }
}
