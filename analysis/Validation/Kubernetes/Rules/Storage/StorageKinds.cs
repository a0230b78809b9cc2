namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>The rules of this room, by type.</summary>
internal static class StorageKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["core.v1.PersistentVolumeClaim"] = new() { Check = VolumeClaimRules.Check, CheckUpdate = VolumeClaimUpdate.Check },
        ["core.v1.PersistentVolume"] = new() { Check = VolumeRules.Check, CheckUpdate = VolumeRules.CheckUpdate },
        ["storage.v1.StorageClass"] = new() { Check = StorageClassRules.Check, CheckUpdate = StorageClassRules.CheckUpdate },
        ["storage.v1.VolumeAttributesClass"] = new() { Check = AttributesClassRules.Check, CheckUpdate = AttributesClassRules.CheckUpdate },
        ["storage.v1.CSIDriver"] = new() { Check = DriverRules.Check, CheckUpdate = DriverRules.CheckUpdate },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
