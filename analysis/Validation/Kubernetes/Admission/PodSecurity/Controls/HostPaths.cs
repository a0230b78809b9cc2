namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No directories of the node.</summary>
internal static class HostPaths
{
    public const string Id = "hostPathVolumes";

    public static readonly PodControl Value = new(Id, PodSecurityLevel.Baseline, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var names = pod.Spec["volumes"].Items.Where(volume => volume["hostPath"].Exists).Select(volume => volume["name"].Text).ToList();
        return names.Count == 0 ? null : new("hostPath volumes", $"{CheckedPod.Plural("volume", names.Count)} {CheckedPod.Quoted(names)}");
    }
}
