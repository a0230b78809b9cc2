using System.Collections.Immutable;
using Payments.Infra.Components.Data.Network;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Kafka;

/// <summary>Who reaches Kafka in the cluster, and whom it reaches.</summary>
internal static class KafkaPolicies
{
    /// <summary>One broker, its clients, and the job that sets it up.</summary>
    public static void OfBroker(string name, KafkaArgs args, CustomResourceOptions child)
    {
        var clients = args.Graph.TopicUsers.IsEmpty ? [] : new[] { NetworkRules.Services(args.ServiceNamespace, StoreArgs.Names(args.Graph.TopicUsers)) };
        Declare("kafka", "app", KafkaBroker.Name, [NetworkRules.From([.. clients, Own("app", KafkaSetup.Name)], KafkaStore.Port)], []);
        Declare(KafkaSetup.Name, "app", KafkaSetup.Name, [], [NetworkRules.To([Own("app", KafkaBroker.Name)], KafkaStore.Port)]);

        void Declare(string policy, string label, string value, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) =>
            StorePolicies.Declare($"{name}-{policy}", policy, Spec(label, value, ingress, egress), child);
    }

    /// <summary>
    /// The operator itself lets in who may come: clients by the listener's peers, brokers, its own agents. What it does
    /// not say is where pods may go, and who reads metrics.
    /// </summary>
    public static void OfCluster(string name, CustomResourceOptions child, KafkaArgs args)
    {
        var (all, cluster) = (Own(KafkaCluster.Label, KafkaCluster.Name), KafkaCluster.Name);
        StorePolicies.Declare(
            $"{name}-kafka",
            "kafka",
            Spec(
                KafkaCluster.Label,
                cluster,
                [NetworkRules.From([NetworkRules.AllOf(args.ObservabilityNamespace)], KafkaMetrics.Port), NetworkRules.From([NetworkRules.AllOf(Charts.KafkaOperator.Namespace)], 8443, 9090, 9091)],
                [NetworkRules.To([all], 8443, 9090, 9091, 9092, KafkaStore.Port), NetworkRules.ToApiServer()]),
            child);
    }

    private static NetworkPolicyPeerArgs Own(string label, string value) => NetworkRules.Pods(ImmutableSortedDictionary<string, string>.Empty.Add(label, value));

    private static NetworkPolicySpecArgs Spec(string label, string value, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) => new()
    {
        PodSelector = new LabelSelectorArgs { MatchLabels = { [label] = value } },
        PolicyTypes = { "Ingress", "Egress" },
        Ingress = ingress,
        Egress = egress,
    };
}
