namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Topics, users and rebalances that their cluster of Kafka cannot serve.</summary>
public sealed class KafkaMemberTests
{
    private const string Authorized = "authorization: {type: simple}";

    [Fact]
    public void Members_that_their_cluster_serves_are_taken() => Assert.Empty(Check(
        Authorized,
        ", cruiseControl: {}",
        Member("KafkaTopic", "a", "{replicas: 3}"),
        Member("KafkaTopic", "b", "{topicName: c}"),
        Member("KafkaUser", "a", "{authorization: {type: simple, acls: []}}"),
        Member("KafkaRebalance", "a", "{}")));

    [Theory]
    [InlineData("a", "b", "{topicName: a}")]
    [InlineData("b", "a", "{topicName: b}")]
    public void Two_objects_for_one_topic_are_told(string first, string second, string spec)
    {
        var finding = Assert.Single(Check(Authorized, "", Member("KafkaTopic", first, "{}"), Member("KafkaTopic", second, spec)));

        Assert.True(finding.IsCertain);
        Assert.StartsWith(
            $"KafkaTopic payments/{second} and KafkaTopic payments/{first} are both the topic {first}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_the_operator_leaves_alone_may_be_there_twice() => Assert.Empty(Check(
        Authorized, "", Member("KafkaTopic", "a", "{}"), Member("KafkaTopic", "b", "{topicName: a}", "annotations: {strimzi.io/managed: 'false'}, ")));

    [Fact]
    public void A_topic_with_more_copies_than_brokers_is_told() => Assert.Equal(
        "4 is more than the 3 brokers of Kafka payments/events, and Kafka makes no such topic; lower it, or raise replicas of a pool.",
        Assert.Single(Check(Authorized, "", Member("KafkaTopic", "a", "{replicas: 4}"))).Message);

    [Theory]
    [InlineData("config: {}", true)]
    [InlineData("authorization: {type: custom}", true)]
    [InlineData("authorization: {type: custom, supportsAdminApi: true}", false)]
    public void Rules_of_users_need_a_cluster_that_takes_them(string authorization, bool isTold) => Assert.Equal(
        isTold,
        Check(authorization, "", Member("KafkaUser", "a", "{authorization: {type: simple, acls: []}}")).Any(finding => finding.IsCertain
            && finding.Message.StartsWith("KafkaUser payments/a has rules, and Kafka payments/events no authorization", StringComparison.Ordinal)));

    [Fact]
    public void A_user_without_rules_needs_no_authorization() =>
        Assert.Empty(Check("config: {}", "", Member("KafkaUser", "a", "{authentication: {type: tls}}")));

    [Fact]
    public void A_rebalance_without_Cruise_Control_is_told() => Assert.StartsWith(
        "Kafka payments/events has no Cruise Control, and nothing is rebalanced",
        Assert.Single(Check(Authorized, "", Member("KafkaRebalance", "a", "{}"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_template_of_rebalances_needs_none() => Assert.Empty(
        Check(Authorized, "", Member("KafkaRebalance", "a", "{}", "annotations: {strimzi.io/rebalance-template: 'true'}, ")));

    [Fact]
    public void A_member_of_a_cluster_that_is_elsewhere_is_not_judged() =>
        Assert.Empty(SmallPlan.Check(SmallPlan.Namespace, Member("KafkaTopic", "a", "{replicas: 9}"), Member("KafkaRebalance", "a", "{}")));

    private static ImmutableArray<Analysis.Plan.PlanFinding> Check(string kafka, string spec, params string[] members) => SmallPlan.Check(
    [
        SmallPlan.Namespace,
        SmallPlan.Object("kafka.strimzi.io/v1", "Kafka", "events", $"spec: {{kafka: {{{kafka}}}{spec}}}"),
        Member("KafkaNodePool", "both", "{roles: [broker, controller], replicas: 3}"),
        .. members,
    ]);

    private static string Member(string kind, string name, string spec, string metadata = "") =>
        $"{{apiVersion: kafka.strimzi.io/v1, kind: {kind}, metadata: {{name: {name}, {metadata}namespace: payments, " +
        $"labels: {{strimzi.io/cluster: events}}}}, spec: {spec}}}";
}
