using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The listener of a sidecar for requests to its own pod: chains for each port of the pod, and for all others.</summary>
internal static class InboundListeners
{
    private const int Port = 15006;

    public static IEnumerable<Listener> Of(Workload workload, SidecarScope scope, MeshObjects mesh)
    {
        var filters = HttpFilters.Of(PatchContext.SidecarInbound, workload, mesh);
        var connections = NetworkFilters.Of(PatchContext.SidecarInbound, workload, mesh);
        var chains =
            from port in InboundPorts.Of(workload, scope, mesh).Append(InboundPorts.Others)
            let own = string.Create(CultureInfo.InvariantCulture, $"0.0.0.0_{port.Pod}")
            let isOther = port == InboundPorts.Others
            from chain in new[]
            {
                Chain(port.IsHttp, isOther ? "virtualInbound-catchall-http" : own, NetworkFilters.Http(PatchContext.SidecarInbound), filters),
                Chain(port.IsTcp, isOther ? Listener.VirtualInbound : own, connections, []),
            }
            where chain is not null
            select chain with { Port = port.Pod, IsTls = true };
        yield return new(
            PatchContext.SidecarInbound,
            Listener.VirtualInbound,
            Port,
            [FilterNames.OriginalDestination, FilterNames.TlsInspector, FilterNames.HttpInspector],
            [.. chains, new FilterChain("virtualInbound-blackhole", Port, connections, [])]);
    }

    private static FilterChain? Chain(bool isThere, string name, ImmutableArray<string> filters, ImmutableArray<string> http) =>
        isThere ? new FilterChain(name, 0, filters, http) { HasOwnRoutes = true } : null;
}
