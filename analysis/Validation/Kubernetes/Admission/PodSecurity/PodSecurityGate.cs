using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>Refuses pods that do what the labels of their namespace do not allow.</summary>
internal static class PodSecurityGate
{
    /// <summary>All controls, those of the lower level first.</summary>
    private static readonly ImmutableArray<PodControl> Controls =
    [
        AppArmorControl.Value, BaselineCapabilities.Value, HostNamespaces.Value, HostPaths.Value, HostPortControl.Value, HostProbes.Value,
        PrivilegedContainers.Value, ProcMounts.Value, SeLinuxControl.Value, BaselineSeccomp.Value, SysctlControl.Value, WindowsHostProcesses.Value,
        PrivilegeEscalation.Value, RestrictedCapabilities.Value, RestrictedVolumes.Value, NonRootUsers.Value, RootUsers.Value, RestrictedSeccomp.Value,
    ];

    /// <summary>The error of a pod; one for all that it does.</summary>
    /// <param name="pod">The whole pod.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static IEnumerable<FieldError> Check(Field pod, ClusterObjects cluster)
    {
        var metadata = pod["metadata"];
        if (cluster.Find("Namespace", "", metadata["namespace"].Text) is not { } space)
        {
            return [];
        }

        var policy = PodSecurityPolicy.Enforced(Field.Of(space)["metadata"]["labels"]);
        var violations = Violations(policy, new(metadata["annotations"], StoredPod.OfPod(pod))).ToList();
        return violations.Count == 0 ? [] : [new(
            pod["spec"].ToString(),
            $"pods {GoText.Quote(metadata["name"].Text)} is forbidden: violates PodSecurity {GoText.Quote(policy.ToString())}: {string.Join(", ", violations)}",
            IsBlocking: true)];
    }

    /// <summary>The error of a change; only other images and other profiles are looked at again.</summary>
    /// <param name="before">The pod before.</param>
    /// <param name="after">The pod after.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static IEnumerable<FieldError> CheckChange(Field before, Field after, ClusterObjects cluster) =>
        Significant(before).SequenceEqual(Significant(after), StringComparer.Ordinal) ? [] : Check(after, cluster);

    /// <summary>What a client is warned of when it makes a pod or something with a template of pods.</summary>
    /// <param name="policy">What is asked.</param>
    /// <param name="pod">The pod, or the template.</param>
    public static string? Warning(PodSecurityPolicy policy, CheckedPod pod) => Violations(policy, pod).ToList() is { Count: > 0 } violations
        ? $"would violate PodSecurity {GoText.Quote(policy.ToString())}: {string.Join(", ", violations)}"
        : null;

    private static IEnumerable<string> Significant(Field pod) => PodContext.ContainersOf(pod["spec"]).Select(container => container["image"].Text)
        .Concat(pod["metadata"]["annotations"].Entries
            .Where(entry => ProfileAnnotations.IsOne(entry.Key))
            .Select(entry => $"{entry.Key}={entry.Value.Text}"));

    private static IEnumerable<PodViolation> Violations(PodSecurityPolicy policy, CheckedPod pod)
    {
        var counting = Controls.Where(control => control.Level <= policy.Level && control.In(policy.Minor) is not null).ToList();
        var replaced = counting.SelectMany(control => control.Replaces).ToHashSet(StringComparer.Ordinal);
        return counting.Where(control => !replaced.Contains(control.Id)).Select(control => control.In(policy.Minor)!(pod)).OfType<PodViolation>();
    }
}
