namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

/// <summary>Disks of clouds.</summary>
internal static class CloudDisks
{
    private const string ManagedAddress =
        "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}";

    private const string BlobAddress = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd";

    // The server calls the disk by an older name in errors.
    public static IEnumerable<FieldError> CheckGoogle(Field disk) =>
        VolumeSources.Needed(OldName(disk), "pdName").Concat(CheckPartition(OldName(disk)["partition"]));

    public static IEnumerable<FieldError> CheckAmazon(Field disk) => VolumeSources.Needed(disk, "volumeID").Concat(CheckPartition(disk["partition"]));

    public static IEnumerable<FieldError> CheckAzure(Field disk)
    {
        var (kind, address) = (disk["kind"], disk["diskURI"]);
        var (start, format) = kind.TextOr("Shared") == "Managed" ? ("/subscriptions/", ManagedAddress) : ("https://", BlobAddress);
        return VolumeSources.Needed(disk, "diskName", "diskURI")
            .Concat(PodErrors.OneOf(disk["cachingMode"], "None", "ReadOnly", "ReadWrite"))
            .Concat(PodErrors.OneOf(kind, "Dedicated", "Managed", "Shared"))
            .Concat(address.Text.StartsWith(start, StringComparison.Ordinal) ? [] : [PodErrors.Unsupported(address, format)]);
    }

    private static Field OldName(Field disk) => disk with { Path = disk.Path.Sibling("persistentDisk") };

    private static IEnumerable<FieldError> CheckPartition(Field partition) =>
        partition.Integer is < 0 or > 255 ? [FieldErrors.Invalid(partition, "must be between 1 and 255, inclusive")] : [];
}
