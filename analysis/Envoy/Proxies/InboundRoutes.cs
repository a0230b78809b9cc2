using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The routes of a sidecar to its own pod: a table with one host and one route for each port, and for all others.</summary>
internal static class InboundRoutes
{
    public static IEnumerable<RouteTable> Of(Workload workload, SidecarScope scope, MeshObjects mesh) =>
        from port in InboundPorts.Of(workload, scope, mesh).Append(InboundPorts.Others)
        where port.IsHttp
        let cluster = port == InboundPorts.Others ? "InboundPassthroughCluster" : string.Create(CultureInfo.InvariantCulture, $"inbound|{port.Pod}||")
        let host = string.Create(CultureInfo.InvariantCulture, $"inbound|http|{port.Service}")
        select new RouteTable(
            PatchContext.SidecarInbound, cluster, [port.Pod], [new VirtualHost(host, ["*"], [ServiceRoutes.Default(cluster)])]);
}
