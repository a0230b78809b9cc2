namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>What rules of a container ask about the pod around it.</summary>
/// <param name="Spec">The pod's spec.</param>
/// <param name="Volumes">The volumes with which nothing is wrong, by name: no other can be mounted.</param>
/// <param name="Claims">Names of the claims of devices.</param>
internal sealed record PodContext(Field Spec, ImmutableDictionary<string, Field> Volumes, ImmutableSortedSet<string> Claims)
{
    private const long UsualGracePeriod = 30;

    /// <summary>Seconds that a container has to end; less than zero counts as one.</summary>
    public long GracePeriod => Spec["terminationGracePeriodSeconds"].Integer is { } seconds ? (seconds < 0 ? 1 : seconds) : UsualGracePeriod;

    /// <summary>Whether users in the pod are users of the host.</summary>
    public bool SharesHostUsers => !Spec["hostUsers"].Exists || Spec["hostUsers"].IsTrue;

    /// <summary>When containers start again.</summary>
    public string RestartPolicy => Spec["restartPolicy"].TextOr("Always");

    /// <summary>All containers, in the order in which the server goes through them.</summary>
    public static IEnumerable<Field> ContainersOf(Field spec) =>
        spec["initContainers"].Items.Concat(spec["containers"].Items).Concat(spec["ephemeralContainers"].Items);
}
