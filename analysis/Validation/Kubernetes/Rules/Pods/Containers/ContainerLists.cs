namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>The containers of a pod, and those that run before them or beside them.</summary>
internal static class ContainerLists
{
    private static readonly ImmutableArray<string> NotBefore = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>Whether a container that starts before the others goes on beside them.</summary>
    public static bool RunsBeside(Field container) => container["restartPolicy"].Text == "Always";

    /// <summary>Checks the containers that do a pod's work.</summary>
    public static IEnumerable<FieldError> CheckRegular(Field containers, PodContext pod)
    {
        if (containers.Count == 0)
        {
            return [FieldErrors.Required(containers)];
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. containers.Items.SelectMany(container => ContainerRules.Check(container, pod)
                .Concat(names.Add(container["name"].Text) ? [] : [Duplicate(container)])
                .Concat(CheckLife(container, pod))),
            .. HostPorts.CheckUnique(containers.Items),
        ];
    }

    /// <summary>Checks the containers that run before.</summary>
    public static IEnumerable<FieldError> CheckInitial(Field containers, PodContext pod)
    {
        var names = pod.Spec["containers"].Items.Select(container => container["name"].Text).ToHashSet(StringComparer.Ordinal);

        // They do not run together, so the server compares the ports of each with itself; it names the first one whichever it is.
        var first = containers.Path.Index(0);
        return
        [
            .. containers.Items.SelectMany(container => ContainerRules.Check(container, pod)
                .Concat(names.Contains(container["name"].Text) || (container["name"].Text.Length > 0 && !names.Add(container["name"].Text))
                    ? [Duplicate(container)]
                    : [])
                .Concat(HostPorts.CheckUnique([container with { Path = first }]))
                .Concat(RunsBeside(container) ? CheckLife(container, pod) : CheckBefore(container))),
        ];
    }

    private static FieldError Duplicate(Field container) => FieldError.Duplicate(container["name"].ToString(), container["name"].Text);

    private static IEnumerable<FieldError> CheckBefore(Field container) => NotBefore.Where(name => container[name].Exists)
        .Select(name => FieldErrors.Forbidden(container[name], "may not be set for init containers without restartPolicy=Always"));

    private static IEnumerable<FieldError> CheckLife(Field container, PodContext pod) => HandlerRules.CheckLifecycle(container["lifecycle"], pod.GracePeriod)
        .Concat(ProbeRules.CheckLiveness(container["livenessProbe"]))
        .Concat(ProbeRules.CheckReadiness(container["readinessProbe"]))
        .Concat(ProbeRules.CheckLiveness(container["startupProbe"]));
}
