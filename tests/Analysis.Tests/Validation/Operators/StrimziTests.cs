namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>
/// What the operator of Strimzi 1.2 refuses to work with, as its source is read; cases to compare with stand in ListenersValidatorTest, NodePoolUtilsTest.
/// </summary>
public sealed class StrimziTests
{
    [Theory]
    [InlineData("{name: plain, port: 9092, type: internal, tls: false}, {name: tls, port: 9093, type: internal, tls: true, authentication: {type: tls}}")]
    [InlineData("{name: ext, port: 9094, type: loadbalancer, tls: true, configuration: {loadBalancerSourceRanges: [10.0.0.0/8], finalizers: [a]}}")]
    [InlineData("{name: ext, port: 9094, type: ingress, tls: true, configuration: {bootstrap: {host: a.example}, hostTemplate: b}}")]
    [InlineData("{name: ext, port: 9094, type: nodeport, tls: true, configuration: {preferredNodePortAddressType: InternalIP, externalTrafficPolicy: Local}}")]
    public void Listeners_that_are_right_are_taken(string listeners) => Kafka(listeners).Takes();

    [Theory]
    [InlineData("{name: a, port: 9092, type: internal}, {name: a, port: 9093, type: internal}", "spec.kafka.listeners[1].name: Duplicate value: \"a\"")]
    [InlineData("{name: a, port: 9092, type: internal}, {name: b, port: 9092, type: internal}", "spec.kafka.listeners[1].port: Duplicate value: 9092")]
    [InlineData(
        "{name: a-b, port: 9092, type: internal}",
        "spec.kafka.listeners[0].name: Invalid value: \"a-b\": must be 1 to 11 lower-case letters and digits")]
    [InlineData("{name: abcdefghijkl, port: 9092, type: internal}", "spec.kafka.listeners[0].name: Invalid value: \"abcdefghijkl\": must be 1 to 11")]
    [InlineData("{name: a, port: 9091, type: internal}", "spec.kafka.listeners[0].port: Invalid value: 9091: port 9091 is forbidden and cannot be used")]
    [InlineData("{name: a, port: 9404, type: internal}", "spec.kafka.listeners[0].port: Invalid value: 9404: port 9404 is forbidden and cannot be used")]
    [InlineData("{name: a, port: 9999, type: internal}", "spec.kafka.listeners[0].port: Invalid value: 9999: port 9999 is forbidden and cannot be used")]
    [InlineData(
        "{name: a, port: 9092, type: route}",
        "spec.kafka.listeners[0].tls: Invalid value: null: a listener of type route requires enabled TLS encryption")]
    [InlineData(
        "{name: a, port: 9092, type: internal, authentication: {type: tls}}",
        "spec.kafka.listeners[0].authentication.type: Invalid value: \"tls\": cannot use tls")]
    [InlineData(
        "{name: a, port: 9092, type: internal, configuration: {brokerCertChainAndKey: {}}}",
        "spec.kafka.listeners[0].configuration.brokerCertChainAndKey: Forbidden")]
    [InlineData(
        "{name: a, port: 9092, type: internal, configuration: {hostTemplate: b}}",
        "spec.kafka.listeners[0].configuration.hostTemplate: Forbidden: only a listener of type")]
    [InlineData(
        "{name: a, port: 9092, type: nodeport, configuration: {finalizers: [b]}}",
        "spec.kafka.listeners[0].configuration.finalizers: Forbidden: only a listener of type")]
    [InlineData(
        "{name: a, port: 9092, type: internal, configuration: {ipFamilies: [IPv4]}}",
        "spec.kafka.listeners[0].configuration.ipFamilies: Forbidden: an internal listener")]
    [InlineData(
        "{name: a, port: 9092, type: ingress, tls: true}",
        "spec.kafka.listeners[0].configuration.bootstrap.host: Required value: a listener of type ingress")]
    public void Listeners_that_are_wrong_are_refused(string listeners, string reason) => Kafka(listeners).Refuses(reason);

    [Theory]
    [InlineData("roles: [broker], storage: {type: ephemeral}")]
    [InlineData("roles: [broker, controller], storage: {type: persistent-claim, size: 1Gi}")]
    [InlineData("roles: [broker], storage: {type: jbod, volumes: [{id: 0, type: persistent-claim, size: 1Gi}, {id: 1, type: ephemeral}]}")]
    public void A_pool_that_is_right_is_taken(string spec) => Pool(spec).Takes();

    [Theory]
    [InlineData("roles: [], storage: {type: ephemeral}", "spec.roles: Required value: the pool has no role")]
    [InlineData(
        "roles: [broker], storage: {type: persistent-claim}",
        "spec.storage.size: Required value: the size is mandatory for a persistent-claim storage")]
    [InlineData(
        "roles: [broker], storage: {type: jbod, volumes: []}",
        "spec.storage.volumes: Required value: JBOD storage needs to contain at least one volume")]
    [InlineData(
        "roles: [broker], storage: {type: jbod, volumes: [{type: ephemeral}]}",
        "spec.storage.volumes[0].id: Required value: the 'id' property is required")]
    [InlineData(
        "roles: [broker], storage: {type: jbod, volumes: [{id: 0, type: ephemeral}, {id: 0, type: ephemeral}]}",
        "spec.storage.volumes[1].id: Duplicate value: 0")]
    public void A_pool_that_is_wrong_is_refused(string spec, string reason) => Pool(spec).Refuses(reason);

    private static OperatorCase Kafka(string listeners) => new("kafka.strimzi.io/v1 Kafka", $"kafka: {{listeners: [{listeners}]}}");

    private static OperatorCase Pool(string spec) => new("kafka.strimzi.io/v1 KafkaNodePool", spec);
}
