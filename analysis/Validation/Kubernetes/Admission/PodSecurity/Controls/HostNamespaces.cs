namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No network, processes or queues of the node.</summary>
internal static class HostNamespaces
{
    public static readonly PodControl Value = new("hostNamespaces", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static readonly ImmutableArray<string> Flags = ["hostNetwork", "hostPID", "hostIPC"];

    private static PodViolation? Check(CheckedPod pod)
    {
        var shared = Flags.Where(name => pod.Spec[name].IsTrue).Select(name => name + "=true").ToList();
        return shared.Count == 0 ? null : new("host namespaces", string.Join(", ", shared));
    }
}
