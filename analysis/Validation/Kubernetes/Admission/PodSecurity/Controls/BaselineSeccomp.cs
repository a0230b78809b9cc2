using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>Seccomp must not be switched off.</summary>
internal static class BaselineSeccomp
{
    public const string Id = "seccompProfile_baseline";

    public static readonly PodControl Value = new(Id, PodSecurityLevel.Baseline, [new(0, CheckAnnotations), new(19, SeccompProfiles.CheckSet)]);

    private const string OfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string OfContainer = "container.seccomp.security.alpha.kubernetes.io/";

    private static PodViolation? CheckAnnotations(CheckedPod pod)
    {
        var wrong = pod.Containers.Select(container => OfContainer + container["name"].Text).Prepend(OfPod)
            .Where(key => pod.Annotations[key].Exists && IsWrong(pod.Annotations[key].Text))
            .Select(key => $"{key}={GoText.Quote(pod.Annotations[key].Text)}")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return wrong.Count == 0 ? null
            : new(SeccompProfiles.Reason, $"forbidden {CheckedPod.Plural("annotation", wrong.Count)} {string.Join(", ", wrong)}");
    }

    private static bool IsWrong(string value) =>
        value is not ("runtime/default" or "docker/default") && !value.StartsWith("localhost/", StringComparison.Ordinal);
}
