using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Live;

/// <summary>Fields that the server and its controllers give to objects, one by one, and that nobody plans.</summary>
internal static class AllottedFields
{
    private static readonly FrozenSet<string> OfAll = new[]
    {
        "status", "metadata.uid", "metadata.resourceVersion", "metadata.generation", "metadata.creationTimestamp", "metadata.managedFields",
        "metadata.selfLink", "metadata.finalizers", "metadata.ownerReferences", "metadata.deletionTimestamp", "metadata.deletionGracePeriodSeconds",
        "metadata.annotations.kubectl.kubernetes.io/last-applied-configuration", "metadata.annotations.deployment.kubernetes.io/revision",
        "metadata.annotations.deprecated.daemonset.template.generation", "metadata.annotations.pv.kubernetes.io/bind-completed",
        "metadata.annotations.pv.kubernetes.io/bound-by-controller", "metadata.annotations.volume.kubernetes.io/storage-provisioner",
        "metadata.annotations.volume.beta.kubernetes.io/storage-provisioner", "metadata.annotations.volume.kubernetes.io/selected-node",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableHashSet<string>> OfKinds = new Dictionary<string, ImmutableHashSet<string>>
    {
        ["Service"] = ["spec.clusterIP", "spec.clusterIPs", "spec.ipFamilies", "spec.ipFamilyPolicy", "spec.healthCheckNodePort", "nodePort"],
        ["PersistentVolumeClaim"] = ["spec.volumeName", "spec.storageClassName"],
        ["StatefulSet"] = ["spec.volumeClaimTemplates.status"],
        ["ServiceAccount"] = ["secrets"],
        ["Job"] =
        [
            "spec.selector", "spec.manualSelector", "controller-uid", "batch.kubernetes.io/controller-uid", "job-name", "batch.kubernetes.io/job-name",
        ],
        ["Pod"] = ["spec.nodeName", "spec.serviceAccount", "spec.serviceAccountName", "spec.tolerations", "spec.priority", "spec.preemptionPolicy"],
        ["ValidatingWebhookConfiguration"] = ["caBundle"],
        ["MutatingWebhookConfiguration"] = ["caBundle"],
        ["CustomResourceDefinition"] = ["caBundle"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a field is the server's alone, whatever is planned.</summary>
    /// <param name="path">The field, without what tells items of lists apart.</param>
    public static bool IsServers(string path) => OfAll.Contains(path);

    /// <summary>Whether a field that nobody plans is one of them.</summary>
    /// <param name="kind">Kind of the object.</param>
    /// <param name="path">The field, without what tells items of lists apart.</param>
    /// <param name="name">Its last part.</param>
    public static bool Has(string kind, string path, string name) =>
        OfKinds.GetValueOrDefault(kind) is { } own && (own.Contains(path) || own.Contains(name));
}
