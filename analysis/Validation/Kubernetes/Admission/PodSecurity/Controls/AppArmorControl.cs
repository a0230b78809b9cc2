using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity.Controls;

/// <summary>AppArmor must not be switched off.</summary>
internal static class AppArmorControl
{
    public static readonly PodControl Value = new("appArmorProfile", PodSecurityLevel.Baseline, [new(0, Check)]);

    private static PodViolation? Check(CheckedPod pod)
    {
        var annotations = pod.Annotations.Entries.Where(IsWrong).Select(entry => $"{entry.Key}={GoText.Quote(entry.Value.Text)}").ToList();
        var fields = pod.Setters(security => IsWrong(security["appArmorProfile"]));
        var setters = new[] { fields, annotations.Count > 0 ? CheckedPod.Plural("annotation", annotations.Count) : "" }
            .Where(text => text.Length > 0).ToList();
        var values = pod.Values(security => IsWrong(security["appArmorProfile"]) ? [security["appArmorProfile"]["type"].Text] : [])
            .Concat(annotations).ToList();
        return setters.Count == 0 ? null : new(
            CheckedPod.Plural("forbidden AppArmor profile", values.Count),
            $"{string.Join(" and ", setters)} must not set AppArmor profile type to {CheckedPod.Quoted(values)}");
    }

    private static bool IsWrong(Field profile) => profile.Exists && profile["type"].Text is not ("RuntimeDefault" or "Localhost");

    private static bool IsWrong((string Key, Field Value) annotation) => annotation.Key.StartsWith(ProfileAnnotations.AppArmor, StringComparison.Ordinal)
        && annotation.Value.Text is not ("" or "runtime/default") && !annotation.Value.Text.StartsWith("localhost/", StringComparison.Ordinal);
}
