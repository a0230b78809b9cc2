using System.Collections.Frozen;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>What every cluster serves, and which of it lives in a namespace, as far as the provider knows without asking one.</summary>
internal static class BuiltInKinds
{
    private static readonly FrozenDictionary<string, string[]> Versions = new Dictionary<string, string[]>
    {
        [""] = ["v1"],
        ["admissionregistration.k8s.io"] = ["v1", "v1alpha1", "v1beta1"],
        ["apiextensions.k8s.io"] = ["v1", "v1beta1"],
        ["apiregistration.k8s.io"] = ["v1", "v1beta1"],
        ["apps"] = ["v1", "v1beta1", "v1beta2"],
        ["auditregistration.k8s.io"] = ["v1alpha1"],
        ["autoscaling"] = ["v1", "v2", "v2beta1", "v2beta2"],
        ["batch"] = ["v1", "v1beta1", "v2alpha1"],
        ["certificates.k8s.io"] = ["v1", "v1alpha1", "v1beta1"],
        ["coordination.k8s.io"] = ["v1", "v1alpha1", "v1alpha2", "v1beta1"],
        ["discovery.k8s.io"] = ["v1", "v1beta1"],
        ["events.k8s.io"] = ["v1", "v1beta1"],
        ["extensions"] = ["v1beta1"],
        ["flowcontrol.apiserver.k8s.io"] = ["v1", "v1alpha1", "v1beta1", "v1beta2", "v1beta3"],
        ["meta"] = ["v1"],
        ["networking.k8s.io"] = ["v1", "v1alpha1", "v1beta1"],
        ["node.k8s.io"] = ["v1", "v1alpha1", "v1beta1"],
        ["policy"] = ["v1", "v1beta1"],
        ["rbac.authorization.k8s.io"] = ["v1", "v1alpha1", "v1beta1"],
        ["resource.k8s.io"] = ["v1", "v1alpha1", "v1alpha2", "v1alpha3", "v1beta1", "v1beta2"],
        ["scheduling.k8s.io"] = ["v1", "v1alpha1", "v1alpha2", "v1beta1"],
        ["settings.k8s.io"] = ["v1alpha1"],
        ["storage.k8s.io"] = ["v1", "v1alpha1", "v1beta1"],
        ["storagemigration.k8s.io"] = ["v1alpha1", "v1beta1"],
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Namespaced = FrozenSet.ToFrozenSet(
    [
        "Binding", "CSIStorageCapacity", "ConfigMap", "ControllerRevision", "CronJob", "DaemonSet", "Deployment", "EndpointSlice", "Endpoints",
        "Event", "HorizontalPodAutoscaler", "Ingress", "Job", "Lease", "LimitRange", "NetworkPolicy", "PersistentVolumeClaim", "Pod",
        "PodDisruptionBudget", "PodTemplate", "ReplicaSet", "ReplicationController", "ResourceQuota", "Role", "RoleBinding", "Secret", "Service",
        "ServiceAccount", "StatefulSet",
    ]);

    private static readonly FrozenSet<string> ClusterScoped = FrozenSet.ToFrozenSet(
    [
        "APIService", "CSIDriver", "CSINode", "CertificateSigningRequest", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition",
        "FlowSchema", "IngressClass", "MutatingWebhookConfiguration", "Namespace", "Node", "PersistentVolume", "PodSecurityPolicy",
        "PriorityClass", "PriorityLevelConfiguration", "RuntimeClass", "StorageClass", "ValidatingWebhookConfiguration", "VolumeAttachment",
    ]);

    /// <summary>Whether an API version is one of Kubernetes itself, not of a custom resource.</summary>
    public static bool HasVersionOf(ObjectKind kind) => Versions.TryGetValue(kind.Group, out var versions) && versions.Contains(kind.Version);

    /// <summary>Whether objects of a kind live in a namespace; null when that is not known.</summary>
    public static bool? IsNamespaced(ObjectKind kind)
    {
        var name = WithoutEnd(WithoutEnd(kind.Kind, "Patch"), "List");
        return !HasVersionOf(kind) ? null
            : Namespaced.Contains(name) ? true
            : ClusterScoped.Contains(name) ? false
            : null;
    }

    /// <summary>Whether a kind is a list of objects, which nobody can create.</summary>
    public static bool IsList(ObjectKind kind) => kind.Kind.EndsWith("List", StringComparison.Ordinal) && HasVersionOf(kind);

    /// <summary>Whether a kind stands for changes to an object that somebody else made.</summary>
    public static bool IsPatch(ObjectKind kind) => kind.Kind.EndsWith("Patch", StringComparison.Ordinal) && HasVersionOf(kind);

    private static string WithoutEnd(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;
}
