using System.Collections.Immutable;
using Payments.Infra.Components.Services;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>The way of pods to a store: to its pods, or to the addresses that it has outside the cluster.</summary>
internal static class StoreEgress
{
    private const string NamespaceLabel = "kubernetes.io/metadata.name";

    public static NetworkPolicyEgressRuleArgs To(StoreEndpoint store) => new()
    {
        To = { Peer(store) },
        Ports = { new NetworkPolicyPortArgs { Port = store.Port, Protocol = "TCP" } },
    };

    private static NetworkPolicyPeerArgs Peer(StoreEndpoint store) => store.Pods is { } pods
        ? new NetworkPolicyPeerArgs
        {
            NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceLabel] = pods.Namespace } },
            PodSelector = new LabelSelectorArgs { MatchLabels = pods.Labels.ToImmutableDictionary() },
        }
        : new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = store.Addresses ?? throw new InvalidOperationException("A store outside the cluster has addresses.") } };
}
