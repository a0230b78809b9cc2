using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission;

/// <summary>A claim grows where its class lets it.</summary>
internal static class VolumeGrowth
{
    private const string Detail = "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize";

    public static IEnumerable<FieldError> Check(Field before, Field after, ClusterObjects cluster)
    {
        var (old, storage) = (StorageOf(before), StorageOf(after));
        var isLarger = Quantity.Parse(old.Value) is { } was && Quantity.Parse(storage.Value) is { } amount && amount.CompareTo(was) > 0;
        return isLarger && !ClassOf(after["spec"]["storageClassName"], cluster)["allowVolumeExpansion"].IsTrue
            ? [new FieldError("", $"persistentvolumeclaims \"{after["metadata"]["name"].Text}\" is forbidden: {Detail}", IsBlocking: true)]
            : [];
    }

    private static Field StorageOf(Field claim) => claim["spec"]["resources"]["requests"]["storage"];

    private static Field ClassOf(Field name, ClusterObjects cluster) =>
        name.Exists ? Field.Of(cluster.Find("StorageClass", "", name.Text) ?? []) : DefaultStorageClass.Find(cluster);
}
