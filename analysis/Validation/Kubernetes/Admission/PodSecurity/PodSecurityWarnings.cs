using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>Warns of pods, and of templates of pods, that do what labels of their namespace only warn of.</summary>
internal static class PodSecurityWarnings
{
    private static readonly ImmutableDictionary<string, Func<Field, Field>> Templates = new Dictionary<string, Func<Field, Field>>
    {
        ["PodTemplate"] = value => value["template"],
        ["ReplicationController"] = value => value["spec"]["template"],
        ["ReplicaSet"] = value => value["spec"]["template"],
        ["Deployment"] = value => value["spec"]["template"],
        ["StatefulSet"] = value => value["spec"]["template"],
        ["DaemonSet"] = value => value["spec"]["template"],
        ["Job"] = value => value["spec"]["template"],
        ["CronJob"] = value => value["spec"]["jobTemplate"]["spec"]["template"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The warning about an object; none for most.</summary>
    /// <param name="value">The whole object, of a built-in kind.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static IEnumerable<string> Of(Field value, ClusterObjects cluster)
    {
        var pod = Find(value);
        return pod is not null && cluster.Find("Namespace", "", value["metadata"]["namespace"].Text) is { } space
            && PodSecurityGate.Warning(PodSecurityPolicy.Warned(Field.Of(space)["metadata"]["labels"]), pod) is { } warning
                ? [warning]
                : [];
    }

    private static CheckedPod? Find(Field value) => value["kind"].Text == "Pod" ? new(value["metadata"]["annotations"], StoredPod.OfPod(value))
        : Templates.TryGetValue(value["kind"].Text, out var find) && find(value) is var template && template.Exists
            ? new(template["metadata"]["annotations"], StoredPod.OfTemplate(template["spec"]))
        : null;
}
