namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No settings of the kernel beyond those that touch only the pod.</summary>
internal static class SysctlControl
{
    private static readonly ImmutableHashSet<string> First =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
        "net.ipv4.ip_unprivileged_port_start",
    ];

    private static readonly ImmutableHashSet<string> Since27 = First.Add("net.ipv4.ip_local_reserved_ports");

    private static readonly ImmutableHashSet<string> Since29 = Since27.Union(
        ["net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes"]);

    private static readonly ImmutableHashSet<string> Since32 = Since29.Union(["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"]);

    public static readonly PodControl Value = new(
        "sysctls",
        PodSecurityLevel.Baseline,
        [
            new(0, pod => Check(pod, First)), new(27, pod => Check(pod, Since27)), new(29, pod => Check(pod, Since29)),
            new(32, pod => Check(pod, Since32)),
        ]);

    private static PodViolation? Check(CheckedPod pod, ImmutableHashSet<string> allowed)
    {
        var wrong = pod.Security["sysctls"].Items.Select(item => item["name"].Text).Where(name => !allowed.Contains(name)).ToList();
        return wrong.Count == 0 ? null : new("forbidden sysctls", string.Join(", ", wrong));
    }
}
