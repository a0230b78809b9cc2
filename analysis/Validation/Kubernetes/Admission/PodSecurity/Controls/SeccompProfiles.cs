namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Profiles of seccomp in pods.</summary>
internal static class SeccompProfiles
{
    /// <summary>What it is called when a pod sets a profile that it may not.</summary>
    public const string Reason = "seccompProfile";

    /// <summary>Finds who sets a profile that switches seccomp off.</summary>
    public static PodViolation? CheckSet(CheckedPod pod)
    {
        var setters = pod.Setters(security => Wrong(security).Any());
        return setters.Length == 0 ? null
            : new(Reason, $"{setters} must not set securityContext.seccompProfile.type to {CheckedPod.Quoted(pod.Values(Wrong))}");
    }

    private static IEnumerable<string> Wrong(Field security) =>
        security["seccompProfile"] is { Exists: true } profile && profile["type"].Text is not ("Localhost" or "RuntimeDefault") ? [profile["type"].Text] : [];
}
