using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Network;

/// <summary>Parts of the network policies of the data namespace.</summary>
internal static class StorePolicies
{
    private const string NamespaceLabel = "kubernetes.io/metadata.name";
    private const int DnsPort = 53;

    public static void Declare(string name, string policy, NetworkPolicySpecArgs spec, CustomResourceOptions child, Input<string>? space = null) => _ = new NetworkPolicy(
        name,
        new NetworkPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = space ?? DataNamespace.Name }, Spec = spec },
        child);

    /// <summary>Pods of the same namespace.</summary>
    public static NetworkPolicyPeerArgs Pods(ImmutableSortedDictionary<string, string> labels) => new() { PodSelector = new LabelSelectorArgs { MatchLabels = labels.ToImmutableDictionary() } };

    /// <summary>Pods of another namespace with one label.</summary>
    public static NetworkPolicyPeerArgs Pods(Input<string> space, string label, string value) =>
        new() { NamespaceSelector = Space(space), PodSelector = new LabelSelectorArgs { MatchLabels = { [label] = value } } };

    /// <summary>Pods of services, by their names.</summary>
    public static NetworkPolicyPeerArgs Services(Input<string> space, IEnumerable<string> names) => new()
    {
        NamespaceSelector = Space(space),
        PodSelector = new LabelSelectorArgs
        {
            MatchExpressions = { new LabelSelectorRequirementArgs { Key = "app", Operator = "In", Values = names.Order(StringComparer.Ordinal).ToArray() } },
        },
    };

    /// <summary>Every pod of a namespace.</summary>
    public static NetworkPolicyPeerArgs AllOf(Input<string> space) => new() { NamespaceSelector = Space(space) };

    public static NetworkPolicyIngressRuleArgs From(IEnumerable<NetworkPolicyPeerArgs> peers, params int[] ports) => new() { From = peers.ToArray(), Ports = Ports(ports) };

    public static NetworkPolicyEgressRuleArgs To(IEnumerable<NetworkPolicyPeerArgs> peers, params int[] ports) => new() { To = peers.ToArray(), Ports = Ports(ports) };

    /// <summary>
    /// The API server, and nothing narrower: it is on addresses of nodes or outside the cluster, which no selector of
    /// pods and, with Cilium, no block of addresses names.
    /// </summary>
    public static NetworkPolicyEgressRuleArgs ToApiServer() => new() { Ports = Ports(443, 6443) };

    /// <summary>Webhooks are called by the API server, whose address no selector names.</summary>
    public static NetworkPolicyIngressRuleArgs FromApiServer(int port) => new() { Ports = Ports(port) };

    /// <summary>Blob storage and Entra, by addresses that Azure changes at will.</summary>
    public static NetworkPolicyEgressRuleArgs ToAzure() => new() { Ports = Ports(443) };

    public static NetworkPolicyEgressRuleArgs Names() => new()
    {
        To = { Pods("kube-system", "k8s-app", "kube-dns") },
        Ports = { new NetworkPolicyPortArgs { Port = DnsPort, Protocol = "UDP" }, new NetworkPolicyPortArgs { Port = DnsPort, Protocol = "TCP" } },
    };

    private static NetworkPolicyPortArgs[] Ports(params int[] ports) => [.. ports.Select(port => new NetworkPolicyPortArgs { Port = port, Protocol = "TCP" })];

    private static LabelSelectorArgs Space(Input<string> space) => new() { MatchLabels = { [NamespaceLabel] = space } };
}
