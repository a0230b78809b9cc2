using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Who may connect to Kafka in the cluster, and what it may connect to.</summary>
internal static class KafkaPolicies
{
    /// <summary>One broker, with its clients and the job that sets it up.</summary>
    public static NetworkPolicy DeclareBroker(string name, KafkaArgs args, StoreOptions options)
    {
        var users = args.Context.Usage.TopicUsers;
        var clients = users.IsEmpty ? [] : new[] { NetworkRules.Services(args.ServiceNamespace, users.Select(user => user.Name)) };
        var setup = NetworkRules.Pods(ObjectLabels.App, KafkaSetup.Name);
        return Declare(name, "kafka", (ObjectLabels.App, KafkaBroker.Name), [NetworkRules.From([.. clients, setup], KafkaStore.Port)], [], options);
    }

    /// <summary>The job that sets a broker up.</summary>
    public static NetworkPolicy DeclareSetup(string name, StoreOptions options)
    {
        var broker = NetworkRules.Pods(ObjectLabels.App, KafkaBroker.Name);
        return Declare(name, KafkaSetup.Name, (ObjectLabels.App, KafkaSetup.Name), [], [NetworkRules.To([broker], KafkaStore.Port)], options);
    }

    /// <summary>The administrator's pod, on its way to the brokers.</summary>
    public static NetworkPolicy DeclareConsole(string name, StoreOptions options) => DeclareClient(name, KafkaConsole.Name, options);

    /// <summary>The job that tries the logins, on its way to the brokers.</summary>
    public static NetworkPolicy DeclareLogins(string name, StoreOptions options) => DeclareClient(name, KafkaLogins.Name, options);

    /// <summary>
    /// The operator itself admits clients, by the listener's peers, brokers and its own agents. It does not admit
    /// Prometheus, and does not limit egress.
    /// </summary>
    public static NetworkPolicy DeclareCluster(string name, KafkaArgs args, StoreOptions options)
    {
        var all = NetworkRules.Pods(KafkaCluster.Label, KafkaCluster.Name);
        return Declare(
            name,
            "kafka",
            (KafkaCluster.Label, KafkaCluster.Name),
            [
                NetworkRules.From([NetworkRules.AllOf(args.Context.ObservabilityNamespace)], KafkaMetrics.Port),
                NetworkRules.From([NetworkRules.AllOf(Charts.KafkaOperator.Namespace)], 8443, 9090, 9091),
            ],
            [NetworkRules.To([all], 8443, 9090, 9091, 9092, KafkaStore.Port), NetworkRules.ToApiServer()],
            options);
    }

    private static NetworkPolicy DeclareClient(string name, string client, StoreOptions options)
    {
        var brokers = NetworkRules.Pods(KafkaCluster.Label, KafkaCluster.Name);
        return Declare(name, client, (ObjectLabels.App, client), [], [NetworkRules.To([brokers], KafkaStore.Port)], options);
    }

    private static NetworkPolicy Declare(
        string name,
        string policy,
        (string Label, string Value) pods,
        NetworkPolicyIngressRuleArgs[] ingress,
        NetworkPolicyEgressRuleArgs[] egress,
        StoreOptions options) => NetworkPolicies.Declare(
            $"{name}-{policy}", policy, DataNamespace.Name, NetworkRules.Labels(pods.Label, pods.Value), ingress, egress, options.Object);
}
