namespace Payments.Infra.Analysis.Validation.Operators.Strimzi;

/// <summary>
/// Pools of brokers and controllers (Strimzi 1.2, cluster-operator/src/main/java/io/strimzi/operator/cluster/model: NodePoolUtils.java, StorageUtils.java and
/// VolumeUtils.java).
/// </summary>
internal static class NodePoolRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return (spec["roles"].Count == 0 ? new[] { FieldErrors.Required(spec["roles"], "the pool has no role; name broker, controller or both") } : [])
            .Concat(CheckStorage(spec["storage"]));
    }

    private static IEnumerable<FieldError> CheckStorage(Field storage)
    {
        if (storage["type"].Text != "jbod")
        {
            return CheckSize(storage);
        }

        var volumes = storage["volumes"];
        var seen = new HashSet<long>();
        return (volumes.Count == 0 ? new[] { FieldErrors.Required(volumes, "JBOD storage needs to contain at least one volume") } : [])
            .Concat(volumes.Items.SelectMany(volume => CheckSize(volume).Concat(
                volume["id"].Integer is not { } id ? [FieldErrors.Required(volume["id"], "the 'id' property is required for volumes in JBOD storage")]
                : seen.Add(id) ? []
                : [FieldErrors.Duplicate(volume["id"])])));
    }

    private static IEnumerable<FieldError> CheckSize(Field storage) => storage["type"].Text == "persistent-claim" && storage["size"].Text.Length == 0
        ? [FieldErrors.Required(storage["size"], "the size is mandatory for a persistent-claim storage")]
        : [];
}
