using System.Globalization;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// Gateways with one host at one port of the same pods, and selectors that nothing else has (<c>ConflictingGatewayAnalyzer</c>). Of several servers of a
/// Gateway at one port the others are held against the last. Istio remembers hosts of a Gateway that it has looked at with those that it compared it with,
/// and so tells of conflicts that are none, in an order that changes; that is not done here.
/// </summary>
internal static class ConflictingGateways
{
    private sealed record Servers(MeshObject Gateway, LabelSet Selector, string SelectorText, ImmutableDictionary<long, JsonObject> LastOfPort);

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var all = mesh.Of("Gateway").Select(Read).ToList();
        return all.SelectMany(servers => Check(mesh, servers, all));
    }

    private static Servers Read(MeshObject gateway)
    {
        var selector = GatewaySelector.Of(gateway);
        var ports = gateway.Spec.Messages("servers").GroupBy(Port).ToImmutableDictionary(servers => servers.Key, servers => servers.Last());
        return new Servers(gateway, selector, selector.ToString(), ports);
    }

    private static IEnumerable<MeshFault> Check(MeshObjects mesh, Servers own, List<Servers> all)
    {
        var near = all.Where(other => !other.LastOfPort.IsEmpty && HavePods(mesh, own, other)).ToList();
        if (!own.Selector.IsEmpty && near.Count == 0)
        {
            return [GatewaySelector.Missing(own.Gateway)];
        }

        var faults =
            from server in own.Gateway.Spec.Messages("servers").Index()
            let port = Port(server.Item)
            let conflicting = near
                .Where(other => other.Gateway != own.Gateway && other.LastOfPort.TryGetValue(port, out var others) && Conflict(server.Item, others))
                .Select(other => other.Gateway.FullName).Order(StringComparer.Ordinal).ToList()
            where conflicting.Count > 0
            select own.Gateway.Fault(
                "IST0145",
                string.Create(CultureInfo.InvariantCulture, $"spec.servers[{server.Index}].hosts"),
                $"Conflict with gateways {string.Join(',', conflicting)} (workload selector {own.SelectorText}, "
                + string.Create(CultureInfo.InvariantCulture, $"port {port}, hosts {string.Join(',', server.Item.Texts("hosts"))})."));
        return faults.DistinctBy(fault => fault.Message);
    }

    /// <summary>Whether two selectors are one, or the text of one holds the other's and a pod has both.</summary>
    private static bool HavePods(MeshObjects mesh, Servers one, Servers other) => one.SelectorText == other.SelectorText
        || ((one.SelectorText.Contains(other.SelectorText, StringComparison.Ordinal) || other.SelectorText.Contains(one.SelectorText, StringComparison.Ordinal))
            && mesh.Pods.With(one.Selector).Any(pod => other.Selector.IsIn(pod.Labels)));

    private static bool Conflict(JsonObject server, JsonObject other) =>
        server.Text("bind") == other.Text("bind") && server.Texts("hosts").Intersect(other.Texts("hosts"), StringComparer.Ordinal).Any();

    private static long Port(JsonObject server) => server.Message("port").Whole("number");
}
