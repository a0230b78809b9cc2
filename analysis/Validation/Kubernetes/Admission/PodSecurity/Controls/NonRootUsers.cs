namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Containers must be made to run as users other than root.</summary>
internal static class NonRootUsers
{
    private const string Reason = "runAsNonRoot != true";

    public static readonly PodControl Value = new("runAsNonRoot", PodSecurityLevel.Restricted, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var setters = pod.Setters(security => security["runAsNonRoot"] is { Exists: true, IsTrue: false });
        if (setters.Length > 0)
        {
            return new(Reason, $"{setters} must not set securityContext.runAsNonRoot=false");
        }

        var without = pod.Security["runAsNonRoot"].IsTrue ? [] : pod.Names(container => !container["securityContext"]["runAsNonRoot"].Exists);
        return without.IsEmpty ? null : new(Reason, $"pod or {CheckedPod.Containing(without)} must set securityContext.runAsNonRoot=true");
    }
}
