namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No probes of other hosts.</summary>
internal static class HostProbes
{
    public static readonly PodControl Value = new("hostProbesAndHostLifecycle", PodSecurityLevel.Baseline, [new(34, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Names(container => Hosts(container).Any()).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var hosts = pod.Containers.SelectMany(Hosts).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.IsEmpty ? null : new(
            "probe or lifecycle host",
            $"{CheckedPod.Containing(names)} {(names.Length == 1 ? "uses" : "use")} {CheckedPod.Plural("probe or lifecycle host", hosts.Count)}"
                + $" {CheckedPod.Quoted(hosts)}");
    }

    private static IEnumerable<string> Hosts(Field container) =>
        new[]
        {
            container["livenessProbe"], container["readinessProbe"], container["startupProbe"], container["lifecycle"]["postStart"],
            container["lifecycle"]["preStop"],
        }
        .SelectMany(handler => new[] { handler["httpGet"]["host"].Text, handler["tcpSocket"]["host"].Text })
        .Where(host => host.Length > 0);
}
