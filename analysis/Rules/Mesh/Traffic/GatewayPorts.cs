using System.Globalization;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// Ports of Gateways that no Service of their pods leads to (<c>IngressGatewayPortAnalyzer</c>). Only ports that say the protocol TCP count, as they all do
/// in a cluster.
/// </summary>
internal static class GatewayPorts
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var services = mesh.Of("Service").ToLookup(service => service.Namespace, StringComparer.Ordinal);
        return mesh.Of("Gateway").SelectMany(gateway => Check(mesh, gateway, services));
    }

    private static IEnumerable<MeshFault> Check(MeshObjects mesh, MeshObject gateway, ILookup<string, MeshObject> services)
    {
        var pods = mesh.Pods.With(GatewaySelector.Of(gateway)).ToList();
        if (pods.Count == 0)
        {
            return [GatewaySelector.Missing(gateway)];
        }

        var reached = pods.SelectMany(pod => services[pod.Namespace].Where(service => LabelSet.Of(service.Spec.Message("selector")).IsIn(pod.Labels)))
            .Distinct().SelectMany(service => service.Spec.Messages("ports")).Where(port => port.Text("protocol") == "TCP").SelectMany(Reached).ToHashSet();
        return from server in gateway.Spec.Messages("servers").Index().DistinctBy(server => Port(server.Item))
               where server.Item.Has("port") && !reached.Contains(Port(server.Item))
               select gateway.Fault(
                   "IST0162",
                   string.Create(CultureInfo.InvariantCulture, $"spec.servers[{server.Index}].port.number"),
                   string.Create(CultureInfo.InvariantCulture, $"The gateway is listening on a target port (port {Port(server.Item)}) that is not defined in ")
                   + $"the Service associated with its workload instances (Pod selector {GatewaySelector.Of(gateway)}). If you need to access the gateway "
                   + "port through the gateway Service, it will not be available.").MissingIn([.. pods.Select(pod => pod.Namespace).Distinct()]);
    }

    /// <summary>The port of a Service and the one of the pods; a name of theirs is not looked up.</summary>
    private static IEnumerable<long> Reached(JsonObject port)
    {
        var target = port["targetPort"].Whole() is not 0 and var number ? number
            : int.TryParse(port.Text("targetPort"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var text) ? text
            : 0;
        return target == 0 ? [port.Whole("port")] : [port.Whole("port"), target];
    }

    private static long Port(JsonObject server) => server.Message("port").Whole("number");
}
