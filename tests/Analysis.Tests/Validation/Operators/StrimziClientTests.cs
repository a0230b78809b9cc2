namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>What Strimzi's operators refuse of topics, users and rebalances, as their source is read.</summary>
public sealed class StrimziClientTests
{
    private const string Reference = "valueFrom: {secretKeyRef: {name: s, key: k}}";

    [Theory]
    [InlineData("partitions: 3, replicas: 3, config: {retention.ms: 60000, cleanup.policy: [compact, delete], unclean.leader.election.enable: false}")]
    [InlineData("topicName: Payment_Events.v1-a")]
    public void A_topic_that_is_right_is_taken(string spec) => Topic(spec).Takes();

    [Theory]
    [InlineData("topicName: payment events", "spec.topicName: Invalid value: \"payment events\": contains a character other than ASCII alphanumerics")]
    [InlineData("topicName: zürich", "spec.topicName: Invalid value: \"zürich\": contains a character")]
    [InlineData("topicName: ..", "spec.topicName: Invalid value: \"..\": must not be")]
    [InlineData("config: {retention.ms: {value: 1}}", "spec.config[retention.ms]: Invalid value: {\"value\":1}: invalid value for topic config")]
    [InlineData("config: {cleanup.policy: [{a: b}]}", "spec.config[cleanup.policy]: Invalid value: [{\"a\":\"b\"}]: invalid value for topic config")]
    public void A_topic_that_is_wrong_is_refused(string spec, string reason) => Topic(spec).Refuses(reason);

    [Fact]
    public void A_topic_with_too_long_a_name_is_refused() =>
        Topic($"topicName: {new string('a', 250)}").Refuses("spec.topicName: Too long: may not be more than 249");

    [Theory]
    [InlineData("authentication: {type: tls}")]
    [InlineData($"authentication: {{type: scram-sha-512, password: {{{Reference}}}}}")]
    [InlineData("authorization: {type: simple, acls: [{resource: {type: cluster}, operations: [Describe]}]}")]
    [InlineData("authorization: {type: simple, acls: [{resource: {type: topic, name: a}, operations: [Read]}]}")]
    public void A_user_that_is_right_is_taken(string spec) => User(spec).Takes();

    [Theory]
    [InlineData("name: s, ", "spec.authentication.password.valueFrom.secretKeyRef.name: Required value: a custom SCRAM-SHA-512 password names")]
    [InlineData(", key: k", "spec.authentication.password.valueFrom.secretKeyRef.key: Required value: a custom SCRAM-SHA-512 password names")]
    public void A_password_without_its_place_is_refused(string part, string reason) =>
        User($"authentication: {{type: scram-sha-512, password: {{{Reference}}}}}").With(part, "").Refuses(reason);

    [Theory]
    [InlineData("topic")]
    [InlineData("group")]
    [InlineData("transactionalId")]
    public void A_rule_about_something_without_a_name_is_refused(string type) => User(
        $"authorization: {{type: simple, acls: [{{resource: {{type: {type}}}, operations: [Read]}}]}}").Refuses(
        $"spec.authorization.acls[0].resource.name: Required value: name is required for resource type {type}");

    [Theory]
    [InlineData("tls", 64, false)]
    [InlineData("tls", 65, true)]
    [InlineData("tls-external", 65, false)]
    public void A_name_that_no_certificate_takes_is_refused(string type, int length, bool isRefused)
    {
        var user = User($"authentication: {{type: {type}}}") with { Name = new string('a', length) };

        if (isRefused)
        {
            user.Refuses($"metadata.name: Invalid value: \"{user.Name}\": users with TLS client authentication can have a username only up to 64 characters");
        }
        else
        {
            user.Takes();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("mode: full, goals: [RackAwareGoal]")]
    [InlineData("rebalanceDisk: true")]
    [InlineData("mode: add-brokers, brokers: [3]")]
    [InlineData("mode: remove-disks, moveReplicasOffVolumes: [{brokerId: 0, volumeIds: [1]}]")]
    public void A_rebalance_that_is_right_is_taken(string spec) => Rebalance(spec).Takes();

    [Theory]
    [InlineData("mode: add-brokers", "spec.brokers: Required value: the brokers list is mandatory when using the add-brokers rebalancing mode")]
    [InlineData("mode: remove-brokers, brokers: []", "spec.brokers: Required value: the brokers list is mandatory when using the remove-brokers")]
    [InlineData("mode: remove-disks", "spec.moveReplicasOffVolumes: Required value: the brokers and volume IDs list is mandatory")]
    [InlineData("rebalanceDisk: true, goals: [RackAwareGoal]", "spec.goals: Forbidden: the goals list should be empty when using rebalanceDisk: true")]
    public void A_rebalance_that_is_wrong_is_refused(string spec, string reason) => Rebalance(spec).Refuses(reason);

    [Fact]
    public void A_rebalance_of_no_cluster_is_refused() => (Rebalance("") with { Metadata = "" }).Refuses(
        "metadata.labels.strimzi.io/cluster: Required value: resource lacks the label that names its cluster");

    [Fact]
    public void A_template_of_rebalances_may_lack_what_others_need() =>
        (Rebalance("mode: add-brokers") with { Metadata = "annotations: {strimzi.io/rebalance-template: 'true'}" }).Takes();

    private static OperatorCase Topic(string spec) => new("kafka.strimzi.io/v1 KafkaTopic", spec);

    private static OperatorCase User(string spec) => new("kafka.strimzi.io/v1 KafkaUser", spec);

    private static OperatorCase Rebalance(string spec) => new("kafka.strimzi.io/v1 KafkaRebalance", spec) { Metadata = "labels: {strimzi.io/cluster: events}" };
}
