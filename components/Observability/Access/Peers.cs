using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Observability.Access;

/// <summary>Parts of network policies.</summary>
internal static class Peers
{
    private const string NamespaceLabel = "kubernetes.io/metadata.name";

    /// <summary>Where clusters' API servers listen: on AKS an address outside of the cluster, which no selector can name.</summary>
    public static readonly int[] ApiServer = [443, 6443];

    public static NetworkPolicyIngressRuleArgs From(IEnumerable<NetworkPolicyPeerArgs> peers, params int[] ports) => new() { From = peers.ToArray(), Ports = Ports(ports) };

    public static NetworkPolicyIngressRuleArgs From(Tool tool, params int[] ports) => From([tool.Peer()], ports);

    public static NetworkPolicyIngressRuleArgs FromAnywhere(params int[] ports) => new() { Ports = Ports(ports) };

    public static NetworkPolicyEgressRuleArgs To(IEnumerable<NetworkPolicyPeerArgs> peers, params int[] ports) => new() { To = peers.ToArray(), Ports = Ports(ports) };

    public static NetworkPolicyEgressRuleArgs To(Tool tool, params int[] ports) => To([tool.Peer()], ports);

    public static NetworkPolicyEgressRuleArgs ToAnywhere(params int[] ports) => new() { Ports = Ports(ports) };

    public static NetworkPolicyPeerArgs Namespace(string name) => new() { NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceLabel] = name } } };

    public static NetworkPolicyPeerArgs Range(string cidr) => new() { IpBlock = new IPBlockArgs { Cidr = cidr } };

    /// <summary>Names are resolved by those of the cluster alone.</summary>
    public static NetworkPolicyEgressRuleArgs Names() => new()
    {
        To =
        {
            new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceLabel] = "kube-system" } },
                PodSelector = new LabelSelectorArgs { MatchLabels = { ["k8s-app"] = "kube-dns" } },
            },
        },
        Ports = { Port(53, "UDP"), Port(53, "TCP") },
    };

    private static InputList<NetworkPolicyPortArgs> Ports(int[] ports) => ports.Distinct().Order().Select(port => Port(port, "TCP")).ToArray();

    private static NetworkPolicyPortArgs Port(int port, string protocol) => new() { Port = port, Protocol = protocol };
}
