using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>Who can reach whom, once a plan is carried out: network policies first, then sidecars and authorization policies.</summary>
public static class SegmentationCheck
{
    private const string Any = "any";

    /// <summary>A port that nobody names: what is open there is open everywhere.</summary>
    private static readonly (int Number, string Name, string Protocol) Unnamed = (1, "", "TCP");

    /// <summary>
    /// What network policies let through, sorted; what they stop is not in it. Pods that charts and operators make stand in it by the labels that policies
    /// select, and pods that no policy selects are not known.
    /// </summary>
    /// <param name="manifests">The plan's objects.</param>
    public static ImmutableArray<Reach> Of(IReadOnlyCollection<JsonObject> manifests)
    {
        IReadOnlyCollection<JsonObject> all = WithOperators(manifests);
        var pods = SegmentPods.Of(all);
        var network = new NetworkRules([.. all.Where(item => item.Text("kind") == "NetworkPolicy")]);
        var mesh = new MeshRules(all);
        return
        [
            .. pods.SelectMany(from => pods.Where(to => to != from).SelectMany(to => Between(from, to, network, mesh)))
                .Concat(pods.SelectMany(pod => FromAddresses(pod, network)))
                .Concat(pods.SelectMany(pod => ToAddresses(pod, network)))
                .OrderBy(reach => reach.From, StringComparer.Ordinal).ThenBy(reach => reach.To, StringComparer.Ordinal)
                .ThenBy(reach => reach.Port, StringComparer.Ordinal),
        ];
    }

    /// <summary>All pods that a result may name, sorted.</summary>
    /// <param name="manifests">The plan's objects.</param>
    public static ImmutableArray<string> Pods(IReadOnlyCollection<JsonObject> manifests) =>
        [.. SegmentPods.Of(WithOperators(manifests)).Select(pod => pod.Shown)];

    private static ImmutableArray<JsonObject> WithOperators(IReadOnlyCollection<JsonObject> manifests) =>
        [.. FlaggerObjects.With(manifests), .. OperatorPolicies.Of(manifests)];

    private static IEnumerable<Reach> Between(SegmentPod from, SegmentPod to, NetworkRules network, MeshRules mesh)
    {
        if (Through(from, to, Unnamed, network) is { } open)
        {
            var all = to.Ports.Append(Unnamed).Select(port => port.Number);
            return [open with { Port = Any, Known = mesh.Knows(from, to), Allowed = mesh.Allowed(from, to, all) }];
        }

        return to.Ports.Concat(network.PortsOf(to)).DistinctBy(port => (port.Number, port.Protocol))
            .Select(port => Through(from, to, port, network) is { } reach
                ? reach with { Known = mesh.Knows(from, to), Allowed = mesh.Allowed(from, to, [port.Number]) }
                : null)
            .OfType<Reach>();
    }

    private static Reach? Through(SegmentPod from, SegmentPod to, (int Number, string Name, string Protocol) port, NetworkRules network) =>
        network.Out(from, to, port) is { } egress && network.In(to, from, port) is { } ingress
            ? new Reach(from.Shown, to.Shown, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{port.Number}/{port.Protocol}"))
            {
                Egress = egress,
                Ingress = ingress,
            }
            : null;

    private static IEnumerable<Reach> FromAddresses(SegmentPod pod, NetworkRules network) => network.Addresses(pod, isIncoming: true)
        .Select(entry => new Reach(entry.Addresses, pod.Shown, entry.Ports) { Ingress = Named(entry.Policy) }).DistinctBy(Key);

    private static IEnumerable<Reach> ToAddresses(SegmentPod pod, NetworkRules network) => network.Addresses(pod, isIncoming: false)
        .Select(entry => new Reach(pod.Shown, entry.Addresses, entry.Ports) { Egress = Named(entry.Policy) }).DistinctBy(Key);

    private static ImmutableArray<string> Named(string policy) => policy.Length > 0 ? [policy] : [];

    private static (string From, string To, string Port) Key(Reach reach) => (reach.From, reach.To, reach.Port);
}
