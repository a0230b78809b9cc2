namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>Defaults of volumes, claims and storage classes (k8s.io/kubernetes v1.34, <c>pkg/apis/core/v1</c> and <c>pkg/apis/storage/v1</c>).</summary>
internal static class VolumeDefaults
{
    /// <summary>Octal 644.</summary>
    private const int FileMode = 420;

    public static IEnumerable<(string Type, Action<JsonObject> Fill)> All =>
    [
        ("core.v1.Volume", Volume),
        ("core.v1.SecretVolumeSource", source => source["defaultMode"] ??= FileMode),
        ("core.v1.ConfigMapVolumeSource", source => source["defaultMode"] ??= FileMode),
        ("core.v1.DownwardAPIVolumeSource", source => source["defaultMode"] ??= FileMode),
        ("core.v1.ProjectedVolumeSource", source => source["defaultMode"] ??= FileMode),
        ("core.v1.ServiceAccountTokenProjection", token => token["expirationSeconds"] ??= 3600),
        ("core.v1.HostPathVolumeSource", source => source["type"] ??= ""),
        ("core.v1.ISCSIVolumeSource", source => source.Default("iscsiInterface", "default")),
        ("core.v1.AzureDiskVolumeSource", AzureDisk),
        ("core.v1.PersistentVolumeClaimTemplate", template => template.Within("metadata")),
        ("core.v1.PersistentVolumeClaimSpec", claim => claim["volumeMode"] ??= "Filesystem"),
        ("core.v1.PersistentVolumeSpec", PersistentVolume),
        ("storage.v1.StorageClass", StorageClass),
    ];

    /// <summary>A volume that does not say where from is an empty folder.</summary>
    private static void Volume(JsonObject volume)
    {
        if (!volume.Any(field => field.Key != "name" && field.Value is not null))
        {
            volume["emptyDir"] = new JsonObject();
        }
    }

    private static void AzureDisk(JsonObject disk)
    {
        disk["cachingMode"] ??= "ReadWrite";
        disk["kind"] ??= "Shared";
        disk["fsType"] ??= "ext4";
        disk["readOnly"] ??= false;
    }

    private static void PersistentVolume(JsonObject volume)
    {
        volume.Default("persistentVolumeReclaimPolicy", "Retain");
        volume["volumeMode"] ??= "Filesystem";
    }

    private static void StorageClass(JsonObject storage)
    {
        storage["reclaimPolicy"] ??= "Delete";
        storage["volumeBindingMode"] ??= "Immediate";
    }
}
