using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Reads NetworkPolicies.</summary>
internal static class PolicyReader
{
    /// <summary>What a policy says.</summary>
    /// <param name="spec">Its specification.</param>
    public static RenderedPolicy Of(JsonObject spec) => new()
    {
        Selector = LabelSelector.Of(spec["podSelector"]),
        Closes = spec["policyTypes"] is JsonArray types ? [.. types.Select(type => $"{type}")]
            : spec["egress"] is null ? ["Ingress"]
            : ["Ingress", "Egress"],
        Ingress = Rules(spec["ingress"], "from"),
        Egress = Rules(spec["egress"], "to"),
    };

    private static ImmutableArray<PolicyRule> Rules(JsonNode? rules, string side) =>
        [.. (rules as JsonArray ?? []).Select(rule => new PolicyRule
        {
            Peers = [.. (rule?[side] as JsonArray ?? []).Select(peer => Peer(peer!))],
            Ports = [.. (rule?["ports"] as JsonArray ?? []).Select(port => Port(port!))],
        })];

    private static PolicyPeer Peer(JsonNode peer) => new()
    {
        Range = peer["ipBlock"]?["cidr"] is { } range ? $"{range}" : null,
        Namespaces = peer["namespaceSelector"] is { } namespaces ? string.Join(',', LabelSelector.Of(namespaces)) : null,
        Pods = LabelSelector.Of(peer["podSelector"]),
    };

    private static string Port(JsonNode port) => (port["port"], port["endPort"]) switch
    {
        (null, _) => $"{port["protocol"] ?? "TCP"}",
        (var first, null) => $"{port["protocol"] ?? "TCP"} {first}",
        var (first, last) => $"{port["protocol"] ?? "TCP"} {first}-{last}",
    };
}
