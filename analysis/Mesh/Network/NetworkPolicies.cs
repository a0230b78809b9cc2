using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Network;

/// <summary>
/// What NetworkPolicies let through between pods, as Kubernetes specifies them: pods that no policy selects for a direction are open in it;
/// for others one of the policies must have a rule. A range of addresses is never one of pods, whose addresses nobody knows here.
/// </summary>
/// <param name="mesh">The mesh.</param>
internal sealed class NetworkPolicies(ServiceMesh mesh)
{
    /// <summary>What becomes of connections from pods to a port of others.</summary>
    public NetworkVerdict Decide(Workload sender, Workload receiver, int port)
    {
        var egress = Side(sender, receiver, receiver, port, "Egress", "egress", "to");
        var ingress = Side(receiver, sender, receiver, port, "Ingress", "ingress", "from");
        return new(egress.IsOpen && ingress.IsOpen, egress.Policy, ingress.Policy) { IsKeptIn = !egress.IsOpen };
    }

    private (bool IsOpen, ConfigObject? Policy) Side(
        Workload subject, Workload peer, Workload receiver, int port, string direction, string rules, string peers)
    {
        var policies = mesh.Of("NetworkPolicy")
            .Where(policy => policy.Namespace == subject.Namespace && IsOf(policy, direction)
                && LabelSelector.Selects(policy.Spec.Message("podSelector"), subject.Labels.Values))
            .ToList();
        var opening = policies.FirstOrDefault(policy => policy.Spec.Messages(rules).Any(rule =>
            IsPort(rule.Messages("ports"), receiver, port) && IsPeer(rule, peers, policy.Namespace, peer)));
        return (policies.Count == 0 || opening is not null, opening ?? policies.FirstOrDefault());
    }

    private static bool IsOf(ConfigObject policy, string direction) => policy.Spec.Texts("policyTypes") is { Count: > 0 } types
        ? types.Contains(direction)
        : direction == "Ingress" || policy.Spec.Has("egress");

    private bool IsPeer(JsonObject rule, string field, string ns, Workload peer) =>
        rule.Messages(field) is not { Count: > 0 } peers || peers.Any(item =>
            !item.Has("ipBlock")
            && (item.Has("namespaceSelector") ? IsChosen(item, "namespaceSelector", NamespaceLabels(peer.Namespace)) : peer.Namespace == ns)
            && (!item.Has("podSelector") || IsChosen(item, "podSelector", peer.Labels)));

    private static bool IsChosen(JsonObject peer, string field, LabelSet labels) =>
        peer.Message(field) is { } selector && LabelSelector.Selects(selector, labels.Values);

    private static bool IsPort(IReadOnlyList<JsonObject> ports, Workload receiver, int port) => ports.Count == 0 || ports.Any(item =>
    {
        if (item.Text("protocol") is not ("" or "TCP"))
        {
            return false;
        }

        var first = item.Has("port") ? receiver.Port(item["port"]!.ToString()) : 0;
        return !item.Has("port") || (item.Has("endPort") ? port >= first && port <= item.Whole("endPort") : port == first);
    });

    private LabelSet NamespaceLabels(string name)
    {
        var said = mesh.Of("Namespace").FirstOrDefault(item => item.Name == name)?.Labels ?? LabelSet.Empty;
        return new(said.Values.SetItem("kubernetes.io/metadata.name", name));
    }
}
