using System.Globalization;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>
/// What NetworkPolicies let through (kubernetes.io/docs/concepts/services-networking/network-policies): pods that no policy of a direction selects are
/// open in it; others take what some rule of some policy allows.
/// </summary>
/// <param name="policies">The policies.</param>
internal sealed class NetworkRules(ImmutableArray<JsonObject> policies)
{
    private const string Ingress = "ingress";
    private const string Egress = "egress";

    /// <summary>Policies that allow pods to be reached; null where none allows it, empty where none is asked.</summary>
    /// <param name="to">The pods.</param>
    /// <param name="from">Who comes.</param>
    /// <param name="port">Where to.</param>
    public ImmutableArray<string>? In(SegmentPod to, SegmentPod from, (int Number, string Name, string Protocol) port) =>
        Allowing(to, from, port, Ingress);

    /// <summary>Policies that allow pods to go out; null where none allows it, empty where none is asked.</summary>
    /// <param name="from">The pods.</param>
    /// <param name="to">Who is gone to.</param>
    /// <param name="port">Where to.</param>
    public ImmutableArray<string>? Out(SegmentPod from, SegmentPod to, (int Number, string Name, string Protocol) port) =>
        Allowing(from, to, port, Egress);

    /// <summary>Ports that policies of pods name, beside those that their containers declare.</summary>
    /// <param name="pod">The pods.</param>
    public IEnumerable<(int Number, string Name, string Protocol)> PortsOf(SegmentPod pod) =>
        from policy in Of(pod, Ingress)
        from rule in policy.Message("spec").Messages(Ingress)
        from port in rule.Messages("ports")
        where port.Whole("port") > 0
        select ((int)port.Whole("port"), "", ProtocolOf(port));

    /// <summary>Addresses that pods may be reached from, or reach, and the ports.</summary>
    /// <param name="pod">The pods.</param>
    /// <param name="isIncoming">Whether it is about who comes.</param>
    public IEnumerable<(string Addresses, string Ports, string Policy)> Addresses(SegmentPod pod, bool isIncoming)
    {
        var (direction, field) = isIncoming ? (Ingress, "from") : (Egress, "to");
        var own = Of(pod, direction).ToList();
        return own.Count == 0 ? [("anything", "any", "")] :
            from policy in own
            from rule in policy.Message("spec").Messages(direction)
            let ports = rule.Messages("ports").Count == 0
                ? "any"
                : string.Join(" ", rule.Messages("ports").Select(port => $"{port["port"]}/{ProtocolOf(port)}"))
            from addresses in rule.Messages(field).Count == 0
                ? ["anything"]
                : rule.Messages(field).Select(peer => peer.Message("ipBlock")).OfType<JsonObject>().Select(AddressBlock.Show)
            select (addresses, ports, NameOf(policy));
    }

    private static string NameOf(JsonObject policy) => policy.Message("metadata").Text("name");

    private static string ProtocolOf(JsonObject port) => port.Text("protocol") is { Length: > 0 } protocol ? protocol : "TCP";

    private static string NamespaceOf(JsonObject policy) => policy.Message("metadata").Text("namespace") is { Length: > 0 } name ? name : "default";

    private ImmutableArray<string>? Allowing(SegmentPod pod, SegmentPod other, (int Number, string Name, string Protocol) port, string direction)
    {
        var own = Of(pod, direction).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        var allowing = own
            .Where(policy => policy.Message("spec").Messages(direction)
                .Any(rule => HasPort(rule, port) && HasPeer(rule, direction, other, NamespaceOf(policy))))
            .Select(NameOf).Order(StringComparer.Ordinal).ToImmutableArray();
        return allowing.IsEmpty ? null : allowing;
    }

    /// <summary>Policies for pods in a direction: a policy that does not say is one of ingress, and one of egress too where it has such rules.</summary>
    private IEnumerable<JsonObject> Of(SegmentPod pod, string direction) => policies.Where(policy =>
        NamespaceOf(policy) == pod.Namespace
        && LabelSelector.Selects(policy.Message("spec").Message("podSelector"), pod.Labels)
        && (policy.Message("spec").Texts("policyTypes") is { Count: > 0 } types
            ? types.Any(type => type.Equals(direction, StringComparison.OrdinalIgnoreCase))
            : direction == Ingress || policy.Message("spec").Has(Egress)));

    private static bool HasPort(JsonObject rule, (int Number, string Name, string Protocol) port) => rule.Messages("ports") is not { Count: > 0 } ports
        || ports.Any(said => ProtocolOf(said) == port.Protocol && (!said.Has("port") || Fits(said, port)));

    private static bool Fits(JsonObject said, (int Number, string Name, string Protocol) port) =>
        int.TryParse(said["port"]!.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? port.Number >= first && port.Number <= (said.Whole("endPort") is var last and > 0 ? last : first)
            : said["port"]!.ToString() == port.Name;

    private static bool HasPeer(JsonObject rule, string direction, SegmentPod other, string ns) =>
        rule.Messages(direction == Ingress ? "from" : "to") is not { Count: > 0 } peers || peers.Any(peer => IsPeer(peer, other, ns));

    private static bool IsPeer(JsonObject peer, SegmentPod other, string ns) => peer.Message("ipBlock") is { } block
        ? AddressBlock.MayHoldPods(block)
        : (peer.Message("namespaceSelector") is { } spaces ? LabelSelector.Selects(spaces, other.NamespaceLabels) : other.Namespace == ns)
            && LabelSelector.Selects(peer.Message("podSelector"), other.Labels);
}
