using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>A rule of a NetworkPolicy, with the semantics of the type <c>NetworkPolicySpec</c> of Kubernetes' API.</summary>
/// <param name="Namespace">Namespace of the policy.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Peers">Field with the peers: <c>from</c> or <c>to</c>.</param>
internal sealed record PolicyRule(string Namespace, JsonNode? Rule, string Peers)
{
    /// <summary>Whether it lets a port through; null when that depends on what is not known. Without ports it is for all.</summary>
    /// <param name="port">The port.</param>
    /// <param name="pod">The pods that have it, which give numbers to names; null when they are not in the plan.</param>
    public bool? IsFor(PodPort port, PlannedPod? pod) => (Rule as JsonObject)?["ports"] switch
    {
        null or JsonArray { Count: 0 } when Rule is JsonObject => true,
        JsonArray ports => ports.Aggregate((bool?)false, (any, item) => any | IsFor(item, port, pod)),
        _ => null,
    };

    /// <summary>Whether it lets pods through; null when that depends on what is not known, such as their addresses. Without peers it is for all.</summary>
    /// <param name="pod">The pods at the other end.</param>
    /// <param name="labelsOf">Labels of a namespace: null when it has none that are known.</param>
    public bool? IsFor(PlannedPod pod, Func<string, JsonNode?> labelsOf) => PeersOr(peer => IsFor(peer, pod, labelsOf));

    /// <summary>Whether it lets what is outside of the cluster through.</summary>
    public bool? IsForOutside() => PeersOr(peer => !UnknownValue.Is(peer) && (peer as JsonObject)?["ipBlock"] is null ? false : null);

    private bool? PeersOr(Func<JsonNode?, bool?> isFor) => (Rule as JsonObject)?[Peers] switch
    {
        null or JsonArray { Count: 0 } when Rule is JsonObject => true,
        JsonArray peers => peers.Aggregate((bool?)false, (any, peer) => any | isFor(peer)),
        _ => null,
    };

    private bool? IsFor(JsonNode? peer, PlannedPod pod, Func<string, JsonNode?> labelsOf)
    {
        if (peer is not JsonObject map || map["ipBlock"] is not null)
        {
            return null;
        }

        var isThere = map["namespaceSelector"] is { } namespaces
            ? LabelSelection.Fits(namespaces, labelsOf(pod.Owner.Namespace))
            : pod.Owner.Namespace == Namespace;
        return isThere & LabelSelection.Fits(map["podSelector"], pod.Labels);
    }

    private static bool? IsFor(JsonNode? item, PodPort port, PlannedPod? pod)
    {
        if (item is not JsonObject map || (KnownText.At(map, "protocol") ?? "TCP") is var protocol && UnknownValue.Is(map["protocol"]))
        {
            return null;
        }

        if (protocol != port.Protocol)
        {
            return false;
        }

        if (map["port"] is null)
        {
            return true;
        }

        var first = KnownNumber.At(map, "port") ?? (KnownText.At(map, "port") is { } name ? NumberOf(name, pod) : null);
        return first is null || port.Number is null ? null : port.Number >= first && port.Number <= (KnownNumber.At(map, "endPort") ?? first);
    }

    /// <summary>A name that no container has is of no port.</summary>
    private static long? NumberOf(string name, PlannedPod? pod) => pod is not { HasKnownPorts: true } ? null : pod.PortOf(name) ?? -1;
}
