using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>Who reaches whom for older metrics, on top of what holds for the tools without them.</summary>
internal static class LongTermAccess
{
    private const int Https = 443;

    public static void Declare(string name, Input<string> space, CustomResourceOptions child)
    {
        var (query, store) = (Tools.LongTerm.Peer(), Part(ThanosArguments.StorePart));
        Declare(
            Tools.LongTerm.Service,
            Tools.LongTerm.Pods(),
            [NetworkRules.From([Tools.Grafana.Peer(), Tools.Prometheus.Peer()], Tools.LongTerm.PodPort)],
            [NetworkRules.To([Tools.Prometheus.Peer(), Peer(store)], ThanosArguments.GrpcPort)]);
        Declare(ThanosArguments.StorePart, store, [NetworkRules.From([query], ThanosArguments.GrpcPort), NetworkRules.From(Tools.Prometheus, ThanosArguments.HttpPort)], [NetworkRules.ToAnywhere(Https)]);
        Declare(ThanosArguments.CompactorPart, Part(ThanosArguments.CompactorPart), [NetworkRules.From(Tools.Prometheus, ThanosArguments.HttpPort)], [NetworkRules.ToAnywhere(Https)]);
        Declare("prometheus-blocks", Tools.Prometheus.Pods(), [NetworkRules.From([query], ThanosArguments.GrpcPort), NetworkRules.From(Tools.Prometheus, ThanosArguments.HttpPort)], []);
        Declare("grafana-long-term", Tools.Grafana.Pods(), [], [NetworkRules.To(Tools.LongTerm, Tools.LongTerm.PodPort)]);

        void Declare(string policy, LabelSelectorArgs pods, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) => _ = new NetworkPolicy(
            $"{name}-{policy}",
            new NetworkPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = policy, Namespace = space },
                Spec = new NetworkPolicySpecArgs { PodSelector = pods, PolicyTypes = { "Ingress", "Egress" }, Ingress = ingress, Egress = egress },
            },
            child);
    }

    private static LabelSelectorArgs Part(string part) => new() { MatchLabels = { [Tools.Label] = part } };

    private static NetworkPolicyPeerArgs Peer(LabelSelectorArgs pods) => new() { PodSelector = pods };
}
