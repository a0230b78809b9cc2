namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No capabilities beyond those that containers have anyway.</summary>
internal static class BaselineCapabilities
{
    public static readonly PodControl Value = new("capabilities_baseline", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static readonly ImmutableHashSet<string> Usual =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID",
        "SYS_CHROOT",
    ];

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Names(container => Added(container["securityContext"]).Any());
        return names.IsEmpty ? null : new(
            "non-default capabilities",
            $"{CheckedPod.Containing(names)} must not include {CheckedPod.Quoted(pod.Values(Added))} in securityContext.capabilities.add");
    }

    private static IEnumerable<string> Added(Field security) =>
        security["capabilities"]["add"].Items.Select(item => item.Text).Where(name => !Usual.Contains(name));
}
