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
    private sealed record Servers(MeshObject Gateway, LabelSet Selector, ImmutableDictionary<long, JsonObject> LastOfPort);

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var all = mesh.Of("Gateway").Select(gateway => new Servers(gateway, GatewaySelector.Of(gateway), LastOfPort(gateway))).ToList();
        return all.SelectMany(servers => Check(mesh, servers, all));
    }

    private static ImmutableDictionary<long, JsonObject> LastOfPort(MeshObject gateway) => gateway.Spec.Messages("servers")
        .GroupBy(Port).ToImmutableDictionary(servers => servers.Key, servers => servers.Last());

    private static IEnumerable<MeshFault> Check(MeshObjects mesh, Servers own, List<Servers> all)
    {
        var near = all.Where(other => !other.LastOfPort.IsEmpty && MeetsPods(mesh, own.Selector, other.Selector)).ToList();
        if (!own.Selector.IsEmpty && near.Count == 0)
        {
            return [GatewaySelector.Missing(own.Gateway)];
        }

        return from server in own.Gateway.Spec.Messages("servers").Index()
               let port = Port(server.Item)
               let conflicting = near
                   .Where(other => other.Gateway != own.Gateway && other.LastOfPort.TryGetValue(port, out var others) && Conflict(server.Item, others))
                   .Select(other => other.Gateway.FullName).Order(StringComparer.Ordinal).ToList()
               where conflicting.Count > 0
               select own.Gateway.Fault(
                   "IST0145",
                   string.Create(CultureInfo.InvariantCulture, $"spec.servers[{server.Index}].hosts"),
                   string.Create(CultureInfo.InvariantCulture, $"Conflict with gateways {string.Join(',', conflicting)} (workload selector {own.Selector}, ")
                   + string.Create(CultureInfo.InvariantCulture, $"port {port}, hosts {string.Join(',', server.Item.Texts("hosts"))})."));
    }

    /// <summary>Whether two selectors are one, or the text of one holds the other's and a pod has both.</summary>
    private static bool MeetsPods(MeshObjects mesh, LabelSet one, LabelSet other)
    {
        var (text, others) = (one.ToString(), other.ToString());
        return text == others
            || ((text.Contains(others, StringComparison.Ordinal) || others.Contains(text, StringComparison.Ordinal))
                && mesh.Of("Pod").Any(pod => one.IsIn(pod.Labels) && other.IsIn(pod.Labels)));
    }

    private static bool Conflict(JsonObject server, JsonObject other) =>
        server.Text("bind") == other.Text("bind") && server.Texts("hosts").Intersect(other.Texts("hosts"), StringComparer.Ordinal).Any();

    private static long Port(JsonObject server) => server.Message("port").Whole("number");
}
