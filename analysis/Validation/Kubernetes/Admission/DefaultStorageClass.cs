using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>The class that a claim gets which names none.</summary>
/// <remarks>The <c>DefaultStorageClass</c> plugin of k8s.io/kubernetes, in <c>plugin/pkg/admission/storage/storageclass/setdefault</c>.</remarks>
internal static class DefaultStorageClass
{
    private const string Annotation = "storageclass.kubernetes.io/is-default-class";

    /// <summary>The class of a cluster; an empty object where it has none.</summary>
    /// <param name="cluster">What the cluster has.</param>
    public static Field Find(ClusterObjects cluster) =>
        cluster.Of("StorageClass").Select(Field.Of).FirstOrDefault(item => item["metadata"]["annotations"][Annotation].Text == "true", Field.Of([]));

    /// <summary>A claim with its class, also where an older annotation names it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cluster">What the cluster has.</param>
    public static Field Fill(Field claim, ClusterObjects cluster)
    {
        var hasClass = claim["spec"]["storageClassName"].Exists || claim["metadata"]["annotations"][VolumeClaimUpdate.ClassAnnotation].Exists;
        if (hasClass || claim["spec"].Value is not JsonObject || Find(cluster)["metadata"]["name"] is not { Exists: true } name)
        {
            return claim;
        }

        var filled = claim.Value!.DeepClone();
        filled["spec"]!["storageClassName"] = name.Text;
        return claim with { Value = filled };
    }
}
