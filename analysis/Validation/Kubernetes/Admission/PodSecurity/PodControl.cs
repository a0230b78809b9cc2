namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>One thing that pods may not do.</summary>
/// <param name="Id">Name of the control, by which errors are ordered.</param>
/// <param name="Level">The level from which on it counts.</param>
/// <param name="Versions">From which version 1.x on which rule counts, newest last.</param>
internal sealed record PodControl(string Id, PodSecurityLevel Level, ImmutableArray<PodControlVersion> Versions)
{
    /// <summary>Controls of the lower level that this one makes needless.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>The rule in a version; null before the first.</summary>
    public Func<CheckedPod, PodViolation?>? In(int minor) => Versions.LastOrDefault(version => version.Since <= minor)?.Check;
}
