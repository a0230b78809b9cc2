using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No ports of the node.</summary>
internal static class HostPortControl
{
    public static readonly PodControl Value = new("hostPorts", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Names(container => Ports(container).Any());
        var ports = pod.Containers.SelectMany(Ports).Distinct().Order(StringComparer.Ordinal).ToList();
        return names.IsEmpty ? null : new(
            "hostPort",
            $"{CheckedPod.Containing(names)} {(names.Length == 1 ? "uses" : "use")} {CheckedPod.Plural("hostPort", ports.Count)} {string.Join(", ", ports)}");
    }

    private static IEnumerable<string> Ports(Field container) => container["ports"].Items.Select(port => port["hostPort"].Integer ?? 0)
        .Where(port => port != 0)
        .Select(port => port.ToString(CultureInfo.InvariantCulture));
}
