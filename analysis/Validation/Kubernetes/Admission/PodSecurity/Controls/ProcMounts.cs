namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No view of the node's processes.</summary>
internal static class ProcMounts
{
    public static readonly PodControl Value = new("procMount", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Names(container => Wrong(container["securityContext"]).Any());
        return names.IsEmpty ? null : new(
            "procMount", $"{CheckedPod.Containing(names)} must not set securityContext.procMount to {CheckedPod.Quoted(pod.Values(Wrong))}");
    }

    private static IEnumerable<string> Wrong(Field security) =>
        security["procMount"] is { Exists: true } mount && mount.Text != "Default" ? [mount.Text] : [];
}
