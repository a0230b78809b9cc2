using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Parts of network policies: who, and the ways in and out. Ports are TCP where nothing else is said.</summary>
internal static class NetworkRules
{
    /// <summary>Where clusters' API servers listen: on AKS an address outside of the cluster, which no selector can name.</summary>
    public static readonly int[] ApiServerPorts = [443, 6443];

    private const string NamespaceLabel = "kubernetes.io/metadata.name";
    private const int DnsPort = 53;

    /// <summary>Pods of the policy's own namespace with one label.</summary>
    public static NetworkPolicyPeerArgs Pods(string label, Input<string> value) => new() { PodSelector = Labels(label, value) };

    /// <summary>Pods of a namespace with one label.</summary>
    public static NetworkPolicyPeerArgs Pods(Input<string> namespaceName, string label, string value) =>
        new() { NamespaceSelector = Labels(NamespaceLabel, namespaceName), PodSelector = Labels(label, value) };

    /// <summary>Pods of a tool, from any namespace.</summary>
    public static NetworkPolicyPeerArgs Pods(Tool tool) => Pods(tool.Namespace, tool.PodLabel.Key, tool.PodLabel.Value);

    /// <summary>Pods of services, by their names.</summary>
    public static NetworkPolicyPeerArgs Services(Input<string> namespaceName, IEnumerable<string> names) => new()
    {
        NamespaceSelector = Labels(NamespaceLabel, namespaceName),
        PodSelector = new LabelSelectorArgs
        {
            MatchExpressions = { new LabelSelectorRequirementArgs { Key = "app", Operator = "In", Values = names.Order(StringComparer.Ordinal).ToArray() } },
        },
    };

    /// <summary>Every pod of a namespace.</summary>
    public static NetworkPolicyPeerArgs AllOf(Input<string> namespaceName) => new() { NamespaceSelector = Labels(NamespaceLabel, namespaceName) };

    /// <summary>Addresses such as <c>10.240.16.64/26</c>.</summary>
    public static NetworkPolicyPeerArgs Range(Input<string> cidr) => new() { IpBlock = new IPBlockArgs { Cidr = cidr } };

    public static NetworkPolicyIngressRuleArgs From(IEnumerable<NetworkPolicyPeerArgs> peers, params int[] ports) =>
        new() { From = peers.ToArray(), Ports = Ports(ports) };

    public static NetworkPolicyIngressRuleArgs From(Tool tool, params int[] ports) => From([Pods(tool)], ports);

    public static NetworkPolicyIngressRuleArgs FromAnywhere(params int[] ports) => new() { Ports = Ports(ports) };

    /// <summary>Webhooks are called by the API server, whose address no selector names.</summary>
    public static NetworkPolicyIngressRuleArgs FromApiServer(int port) => FromAnywhere(port);

    public static NetworkPolicyEgressRuleArgs To(IEnumerable<NetworkPolicyPeerArgs> peers, params int[] ports) =>
        new() { To = peers.ToArray(), Ports = Ports(ports) };

    public static NetworkPolicyEgressRuleArgs To(Tool tool, params int[] ports) => To([Pods(tool)], ports);

    /// <summary>Peers that gossip: over UDP, and over TCP what is too large for a packet.</summary>
    public static NetworkPolicyIngressRuleArgs FromPeers(Tool tool, int port) =>
        new() { From = { Pods(tool) }, Ports = { Port(port, "TCP"), Port(port, "UDP") } };

    /// <inheritdoc cref="FromPeers"/>
    public static NetworkPolicyEgressRuleArgs ToPeers(Tool tool, int port) =>
        new() { To = { Pods(tool) }, Ports = { Port(port, "TCP"), Port(port, "UDP") } };

    /// <summary>A store: its pods, or the addresses that it has outside the cluster.</summary>
    public static NetworkPolicyEgressRuleArgs To(StoreEndpoint store) => To([PeerOf(store)], store.Port);

    public static NetworkPolicyEgressRuleArgs ToAnywhere(params int[] ports) => new() { Ports = Ports(ports) };

    /// <summary>
    /// The API server, and nothing narrower: it is on addresses of nodes or outside the cluster, which no selector of
    /// pods and, with Cilium, no block of addresses names.
    /// </summary>
    public static NetworkPolicyEgressRuleArgs ToApiServer() => ToAnywhere(ApiServerPorts);

    /// <summary>Blob storage and Entra, by addresses that Azure changes at will.</summary>
    public static NetworkPolicyEgressRuleArgs ToAzure() => ToAnywhere(443);

    /// <summary>Where tokens come from. The mesh lets through the host alone, which a network policy cannot name.</summary>
    public static NetworkPolicyEgressRuleArgs To(TokenEndpoint tokens) => ToAnywhere(TokenEndpoint.Port);

    /// <summary>The cluster's DNS.</summary>
    public static NetworkPolicyEgressRuleArgs ToDns() => new()
    {
        To = { Pods("kube-system", "k8s-app", "kube-dns") },
        Ports = { Port(DnsPort, "UDP"), Port(DnsPort, "TCP") },
    };

    /// <summary>A selector of the pods of a tool, in its own namespace.</summary>
    public static LabelSelectorArgs Labels(Tool tool) => Labels(tool.PodLabel.Key, tool.PodLabel.Value);

    /// <summary>A selector of one label.</summary>
    public static LabelSelectorArgs Labels(string label, Input<string> value) => new() { MatchLabels = { [label] = value } };

    private static NetworkPolicyPeerArgs PeerOf(StoreEndpoint store) => store.Pods is { } pods
        ? new NetworkPolicyPeerArgs
        {
            NamespaceSelector = Labels(NamespaceLabel, pods.Namespace),
            PodSelector = new LabelSelectorArgs { MatchLabels = pods.Labels.ToImmutableDictionary() },
        }
        : Range(store.Addresses ?? throw new InvalidOperationException("A store outside the cluster has addresses."));

    private static InputList<NetworkPolicyPortArgs> Ports(int[] ports) => ports.Distinct().Order().Select(port => Port(port, "TCP")).ToArray();

    private static NetworkPolicyPortArgs Port(int port, string protocol) => new() { Port = port, Protocol = protocol };
}
