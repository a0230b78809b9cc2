namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Ports that containers open on their node.</summary>
internal static class HostPorts
{
    /// <summary>Checks that no two containers open the same one.</summary>
    public static IEnumerable<FieldError> CheckUnique(IEnumerable<Field> containers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in containers.SelectMany(container => container["ports"].Items))
        {
            var number = port["hostPort"].Integer ?? 0;
            var key = FormattableString.Invariant($"{port["protocol"].TextOr("TCP")}/{port["hostIP"].Text}/{number}");
            if (number != 0 && !seen.Add(key))
            {
                yield return FieldError.Duplicate(port["hostPort"].ToString(), key);
            }
        }
    }

    /// <summary>Checks that a pod on the network of its node opens there what its containers listen to.</summary>
    public static IEnumerable<FieldError> CheckHostNetwork(Field spec) => !spec["hostNetwork"].IsTrue ? []
        : spec["containers"].Items.SelectMany(container => container["ports"].Items)
            .Where(port => port["hostPort"].Integer is { } number && number != 0 && number != (port["containerPort"].Integer ?? 0))
            .Select(port => PodErrors.Number(port["hostPort"], "must match `containerPort` when `hostNetwork` is true"));
}
