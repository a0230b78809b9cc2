namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>No volumes that are not claimed or made for the pod.</summary>
internal static class RestrictedVolumes
{
    private static readonly ImmutableHashSet<string> Allowed =
        ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    public static readonly PodControl Value = new("restrictedVolumes", PodSecurityLevel.Restricted, [new(0, Check)])
    {
        Replaces = [HostPaths.Id],
    };

    private static PodViolation? Check(CheckedPod pod)
    {
        var wrong = pod.Spec["volumes"].Items.Select(volume => (Name: volume["name"].Text, Source: Source(volume)))
            .Where(volume => volume.Source.Length > 0).ToList();
        var types = wrong.Select(volume => volume.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        return wrong.Count == 0 ? null : new(
            "restricted volume types",
            $"{CheckedPod.Plural("volume", wrong.Count)} {CheckedPod.Quoted(wrong.Select(volume => volume.Name))} {(wrong.Count == 1 ? "uses" : "use")}"
                + $" {CheckedPod.Plural("restricted volume type", types.Count)} {CheckedPod.Quoted(types)}");
    }

    /// <summary>The source that is not allowed; empty for none. A volume without a source is an empty directory.</summary>
    private static string Source(Field volume)
    {
        var sources = volume.Entries.Where(entry => entry.Key != "name" && entry.Value.Exists).Select(entry => entry.Key).ToList();
        return sources.Any(Allowed.Contains) ? "" : sources.FirstOrDefault() ?? "";
    }
}
