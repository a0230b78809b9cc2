using System.Globalization;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Topics, users and rebalances that their cluster of Kafka in the same plan cannot serve: Strimzi 1.2 takes the objects and makes nothing of them
/// (BatchingTopicController.java, KafkaUserModel.java with EntityUserOperator.java, KafkaRebalanceAssemblyOperator.java).
/// </summary>
internal static class KafkaMembers
{
    private const string Group = "kafka.strimzi.io";
    private const string Label = "strimzi.io/cluster";
    private const string Template = "strimzi.io/rebalance-template";
    private const string Unmanaged = "strimzi.io/managed";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var clusters = Of(plan, "Kafka").ToLookup(item => item.Name, StringComparer.Ordinal);
        return SameTopic(plan)
            .Concat(Members(plan, "KafkaTopic", clusters).SelectMany(member => TooManyCopies(plan, member.Item, member.Cluster)))
            .Concat(Members(plan, "KafkaUser", clusters).SelectMany(member => Unauthorized(member.Item, member.Cluster)))
            .Concat(Members(plan, "KafkaRebalance", clusters).SelectMany(member => WithoutCruiseControl(member.Item, member.Cluster)));
    }

    private static IEnumerable<PlannedObject> Of(PlanObjects plan, string kind) => plan.All.Where(item => item.Kind == kind && item.Group == Group);

    /// <summary>Objects with the one cluster that they may belong to; operators of topics and users may look into another namespace than its own.</summary>
    private static IEnumerable<(PlannedObject Item, PlannedObject Cluster)> Members(PlanObjects plan, string kind, ILookup<string, PlannedObject> clusters) =>
        from item in Of(plan, kind)
        let found = clusters[LabelOf(item)].ToList()
        where found.Count == 1
        select (item, found[0]);

    private static IEnumerable<PlanFinding> SameTopic(PlanObjects plan)
    {
        var seen = new Dictionary<(string Namespace, string Cluster, string Topic), PlannedObject>();
        foreach (var topic in Of(plan, "KafkaTopic").Where(topic => topic.HasKnownPlace && !IsUnmanaged(topic)))
        {
            var name = Spec(topic)["topicName"];
            if (!UnknownValue.Is(name.Value) && !seen.TryAdd((topic.Namespace, LabelOf(topic), name.TextOr(topic.Name)), topic))
            {
                var first = seen[(topic.Namespace, LabelOf(topic), name.TextOr(topic.Name))];
                yield return new PlanFinding(
                    topic.Source,
                    "spec.topicName",
                    $"{topic.Shown} and {first.Shown} are both the topic {name.TextOr(topic.Name)}: the operator serves one of them, and says "
                        + "ResourceConflict of the other. Give one another name.",
                    IsCertain: true);
            }
        }
    }

    private static IEnumerable<PlanFinding> TooManyCopies(PlanObjects plan, PlannedObject topic, PlannedObject cluster)
    {
        var pools = Of(plan, "KafkaNodePool").Where(pool => LabelOf(pool) == cluster.Name && pool.Namespace == cluster.Namespace)
            .Where(pool => Spec(pool)["roles"].Items.Any(role => role.Text == "broker" || UnknownValue.Is(role.Value))).ToList();
        var brokers = pools.Sum(pool => Spec(pool)["replicas"].Integer is { } number and > 0 ? Math.Min(number, int.MaxValue) : 0);
        return pools.Count > 0 && pools.TrueForAll(pool => Spec(pool)["replicas"].Integer is not null) && Spec(topic)["replicas"].Integer > brokers
            ?
            [
                new PlanFinding(
                    topic.Source,
                    "spec.replicas",
                    string.Create(CultureInfo.InvariantCulture, $"{Spec(topic)["replicas"].Integer} is more than the {brokers} brokers of {cluster.Shown}, ")
                        + "and Kafka makes no such topic; lower it, or raise replicas of a pool.",
                    IsCertain: true),
            ]
            : [];
    }

    private static IEnumerable<PlanFinding> Unauthorized(PlannedObject user, PlannedObject cluster)
    {
        var authorization = Spec(cluster)["kafka"]["authorization"];
        var isManaged = UnknownValue.Is(authorization.Value) || UnknownValue.Is(authorization["type"].Value) || authorization["type"].Text != "custom"
            ? authorization.Exists
            : authorization["supportsAdminApi"].IsTrue || UnknownValue.Is(authorization["supportsAdminApi"].Value);
        return !isManaged && Spec(user)["authorization"]["type"].Text == "simple"
            ?
            [
                new PlanFinding(
                    user.Source,
                    "spec.authorization",
                    $"{user.Shown} has rules, and {cluster.Shown} no authorization that takes them: the operator makes no user. Set "
                        + "spec.kafka.authorization of the cluster, such as type simple, or leave the rules out.",
                    IsCertain: true),
            ]
            : [];
    }

    private static IEnumerable<PlanFinding> WithoutCruiseControl(PlannedObject rebalance, PlannedObject cluster) =>
        KnownText.At(rebalance.Manifest, "metadata", "annotations", Template) != "true" && rebalance.Namespace == cluster.Namespace
            && cluster.Manifest["spec"] is JsonObject spec && !UnknownValue.Is(spec) && !spec.ContainsKey("cruiseControl")
            ?
            [
                new PlanFinding(
                    rebalance.Source,
                    $"metadata.labels.{Label}",
                    $"{cluster.Shown} has no Cruise Control, and nothing is rebalanced: add spec.cruiseControl to it.",
                    IsCertain: true),
            ]
            : [];

    private static bool IsUnmanaged(PlannedObject topic) => KnownText.At(topic.Manifest, "metadata", "annotations", Unmanaged) == "false";

    private static string LabelOf(PlannedObject item) => KnownText.At(item.Manifest, "metadata", "labels", Label) ?? "";

    private static Field Spec(PlannedObject item) => Field.Of(item.Manifest)["spec"];
}
