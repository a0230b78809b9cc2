using System.Globalization;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Which pods of a stack may connect to which, by its NetworkPolicies.</summary>
internal sealed class PodNetwork(InstalledStack stack)
{
    private readonly ImmutableArray<RenderedObject> policies = [.. stack.All.Where(item => item.Policy is not null)];

    private readonly ImmutableDictionary<string, ImmutableArray<string>> namespaceLabels = stack.Plan.OfKind("Namespace").ToImmutableDictionary(
        item => $"{item["metadata"]!["name"]}", item => LabelSelector.Labels(item["metadata"]!["labels"]), StringComparer.Ordinal);

    /// <summary>Why pods may not connect to a port of others; null where they may.</summary>
    /// <param name="from">The pods that connect.</param>
    /// <param name="to">The pods that they connect to; null for the nodes.</param>
    /// <param name="port">Number of a TCP port.</param>
    public string? Refusal(RenderedObject from, RenderedObject? to, int port) =>
        !IsAllowed(from, "Egress", policy => policy.Egress, to, port) ? $"{from.Key} may not go to {port}"
        : to is not null && !IsAllowed(to, "Ingress", policy => policy.Ingress, from, port) ? $"{to.Key} does not let {from.Key} in at {port}"
        : null;

    private bool IsAllowed(RenderedObject own, string direction, Func<RenderedPolicy, ImmutableArray<PolicyRule>> rules, RenderedObject? other, int port)
    {
        var closing = policies
            .Where(policy => policy.Namespace == own.Namespace && policy.Policy!.Closes.Contains(direction))
            .Where(policy => LabelSelector.Matches(policy.Policy!.Selector, own.Pods!.Labels))
            .ToList();
        var target = direction == "Egress" ? other : own;
        return closing.Count == 0 || closing.Any(policy => rules(policy.Policy!)
            .Any(rule => IsOpen(rule, target, port) && (rule.Peers.IsEmpty || rule.Peers.Any(peer => Is(peer, policy.Namespace, other)))));
    }

    private bool Is(PolicyPeer peer, string own, RenderedObject? other) => other is not null && peer.Range is null
        && (peer.Namespaces is { } namespaces
            ? LabelSelector.Matches(namespaces.Length == 0 ? [] : [.. namespaces.Split(',')], LabelsOf(other.Namespace))
            : other.Namespace == own)
        && LabelSelector.Matches(peer.Pods, other.Pods!.Labels);

    private ImmutableArray<string> LabelsOf(string name) =>
        [.. namespaceLabels.GetValueOrDefault(name, []), $"kubernetes.io/metadata.name={name}"];

    private static bool IsOpen(PolicyRule rule, RenderedObject? target, int port) =>
        rule.Ports.IsEmpty || rule.Ports
            .Select(open => open.Split(' '))
            .Where(open => open[0] == "TCP")
            .Any(open => open.Length == 1 || Has(open[1], target, port));

    private static bool Has(string open, RenderedObject? target, int port)
    {
        var ends = open.Split('-');
        return int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first)
            ? port >= first && port <= int.Parse(ends[^1], CultureInfo.InvariantCulture)
            : target?.Pods!.AllPorts.Any(named => named.Name == open && named.Number == port) ?? false;
    }
}
