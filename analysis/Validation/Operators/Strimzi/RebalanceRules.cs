namespace Payments.Infra.Analysis.Validation.Operators.Strimzi;

/// <summary>
/// Rebalances of Kafka's partitions, but for templates, which others take what they say from (Strimzi 1.2, KafkaRebalanceAssemblyOperator.java). There is no
/// webhook: the operator takes the object, and moves nothing.
/// </summary>
internal static class RebalanceRules
{
    private const string Template = "strimzi.io/rebalance-template";
    private const string Cluster = "strimzi.io/cluster";

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (spec, label) = (manifest["spec"], manifest["metadata"]["labels"][Cluster]);
        return manifest["metadata"]["annotations"][Template].Text == "true" ? []
            : (label.Text.Length == 0 ? new[] { FieldErrors.Required(label, "resource lacks the label that names its cluster") } : []).Concat(CheckMode(spec));
    }

    private static IEnumerable<FieldError> CheckMode(Field spec)
    {
        var mode = spec["mode"].TextOr("full");
        return mode is "add-brokers" or "remove-brokers" && spec["brokers"].Count == 0
            ? [FieldErrors.Required(spec["brokers"], $"the brokers list is mandatory when using the {mode} rebalancing mode")]
            : mode == "remove-disks" && spec["moveReplicasOffVolumes"].Count == 0
                ? [FieldErrors.Required(spec["moveReplicasOffVolumes"], $"the brokers and volume IDs list is mandatory when using the {mode} rebalancing mode")]
                : mode == "full" && spec["rebalanceDisk"].IsTrue && spec["goals"].Count > 0
                    ? [FieldErrors.Forbidden(spec["goals"], "the goals list should be empty when using rebalanceDisk: true for intra-broker disk balancing")]
                    : [];
    }
}
