using System.Globalization;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Clusters of Kafka whose pools do not make them up: without a broker or a controller, or with copies that need more brokers than there are (Strimzi 1.2,
/// NodePoolUtils.java and KafkaCluster.java in cluster-operator/src/main/java/io/strimzi/operator/cluster/model).
/// </summary>
internal static class KafkaPools
{
    private const string Label = "strimzi.io/cluster";

    private static readonly ImmutableArray<string> Roles = ["broker", "controller"];

    /// <summary>Settings that the operator compares with the number of brokers.</summary>
    private static readonly ImmutableArray<string> Copies =
        ["default.replication.factor", "offsets.topic.replication.factor", "transaction.state.log.replication.factor", "transaction.state.log.min.isr"];

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var clusters = plan.All.Where(item => item.Kind == "Kafka" && item.Group == "kafka.strimzi.io").ToLookup(item => (item.Namespace, item.Name));
        var pools = plan.All.Where(item => item.Kind == "KafkaNodePool" && item.Group == "kafka.strimzi.io")
            .ToLookup(item => (item.Namespace, KnownText.At(item.Manifest, "metadata", "labels", Label) ?? ""));
        return clusters.SelectMany(cluster => cluster.SelectMany(item => Find(item, [.. pools[cluster.Key]])))
            .Concat(pools.Where(pool => !clusters.Contains(pool.Key)).SelectMany(pool => pool).Where(pool => plan.IsWhole(pool.Namespace)).Select(Orphan));
    }

    private static IEnumerable<PlanFinding> Find(PlannedObject cluster, ImmutableArray<PlannedObject> pools)
    {
        // Of a cluster without any pool in the plan nobody knows what is there.
        if (pools.IsEmpty || pools.Any(pool => Spec(pool)["replicas"].Integer is null || Spec(pool)["roles"].Items.Any(role => UnknownValue.Is(role.Value))))
        {
            yield break;
        }

        foreach (var role in Roles.Where(role => Nodes(pools, role) == 0))
        {
            yield return new PlanFinding(
                cluster.Source, "spec", $"no KafkaNodePool of {cluster.Shown} has the role {role} and a replica: the operator makes no cluster. Add "
                    + $"one.", IsCertain: true);
        }

        var brokers = Nodes(pools, "broker");
        foreach (var copies in Copies.Select(name => (Name: name, Field: Spec(cluster)["kafka"]["config"][name]))
            .Where(copies => copies.Field.Integer > brokers && brokers > 0))
        {
            yield return new PlanFinding(
                cluster.Source,
                $"spec.kafka.config.{copies.Name}",
                string.Create(CultureInfo.InvariantCulture, $"{copies.Field.Integer} is more than the {brokers} brokers of {cluster.Shown}; lower it, "
                    + $"or raise replicas of a pool"),
                IsCertain: true);
        }
    }

    private static long Nodes(ImmutableArray<PlannedObject> pools, string role) => pools
        .Where(pool => Spec(pool)["roles"].Items.Any(item => item.Text == role)).Sum(pool => Math.Clamp(Spec(pool)["replicas"].Integer ?? 0, 0, int.MaxValue));

    private static PlanFinding Orphan(PlannedObject pool) => new(
        pool.Source, $"metadata.labels.{Label}", $"{pool.Shown} belongs to no Kafka of its namespace here: set the label {Label} to the name of "
            + $"one", IsCertain: false);

    private static Field Spec(PlannedObject item) => Field.Of(item.Manifest)["spec"];
}
