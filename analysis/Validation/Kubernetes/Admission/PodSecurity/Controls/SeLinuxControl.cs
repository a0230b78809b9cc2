namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No types of SELinux beyond those of containers, and no users or roles.</summary>
internal static class SeLinuxControl
{
    private static readonly ImmutableArray<string> NeverSet = ["user", "role"];
    private static readonly ImmutableHashSet<string> First = ["", "container_t", "container_init_t", "container_kvm_t"];
    private static readonly ImmutableHashSet<string> Later = First.Add("container_engine_t");

    public static readonly PodControl Value = new(
        "seLinuxOptions", PodSecurityLevel.Baseline, [new(0, pod => Check(pod, First)), new(31, pod => Check(pod, Later))]);

    private static PodViolation? Check(CheckedPod pod, ImmutableHashSet<string> allowed)
    {
        var setters = pod.Setters(security => Types(security, allowed).Any() || NeverSet.Any(name => IsSet(security, name)));
        var types = pod.Values(security => Types(security, allowed));
        var all = pod.Containers.Select(container => container["securityContext"]).Prepend(pod.Security).ToList();
        var data = (types.IsEmpty ? [] : new[] { $"{CheckedPod.Plural("type", types.Length)} {CheckedPod.Quoted(types)}" })
            .Concat(NeverSet.Where(name => all.Any(security => IsSet(security, name))).Select(name => name + " may not be set"));
        return setters.Length == 0 ? null
            : new("seLinuxOptions", $"{setters} set forbidden securityContext.seLinuxOptions: {string.Join("; ", data)}");
    }

    private static IEnumerable<string> Types(Field security, ImmutableHashSet<string> allowed) =>
        security["seLinuxOptions"]["type"].Text is var type && !allowed.Contains(type) ? [type] : [];

    private static bool IsSet(Field security, string name) => security["seLinuxOptions"][name].Text.Length > 0;
}
