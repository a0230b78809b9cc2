namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Containers must give up all capabilities and may only take one back.</summary>
internal static class RestrictedCapabilities
{
    public static readonly PodControl Value = new(
        "capabilities_restricted", PodSecurityLevel.Restricted, [new(22, Check), new(25, pod => pod.IsForWindows ? null : Check(pod))])
    {
        Replaces = [BaselineCapabilities.Value.Id],
    };

    private static PodViolation? Check(CheckedPod pod)
    {
        var keeping = pod.Names(container => container["securityContext"]["capabilities"]["drop"].Items.All(item => item.Text != "ALL"));
        var adding = pod.Names(container => Added(container["securityContext"]).Any());
        var details = (keeping.IsEmpty ? [] : new[] { $"{CheckedPod.Containing(keeping)} must set securityContext.capabilities.drop=[\"ALL\"]" })
            .Concat(adding.IsEmpty ? [] :
            [
                $"{CheckedPod.Containing(adding)} must not include {CheckedPod.Quoted(pod.Values(Added))} in securityContext.capabilities.add",
            ])
            .ToList();
        return details.Count == 0 ? null : new("unrestricted capabilities", string.Join("; ", details));
    }

    private static IEnumerable<string> Added(Field security) =>
        security["capabilities"]["add"].Items.Select(item => item.Text).Where(name => name != "NET_BIND_SERVICE");
}
