using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>What istiod makes for the proxy of a workload before it patches it, as far as patches can match it.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Listeners">Where it takes connections.</param>
/// <param name="Routes">Where it sends requests.</param>
/// <param name="Clusters">What it knows as destinations.</param>
internal sealed record GeneratedProxy(
    Workload Workload, ImmutableArray<Listener> Listeners, ImmutableArray<RouteTable> Routes, ImmutableArray<ProxyCluster> Clusters)
{
    public IEnumerable<PatchContext> Contexts => Workload.Role == ProxyRole.Gateway
        ? [PatchContext.Gateway]
        : [PatchContext.SidecarInbound, PatchContext.SidecarOutbound];

    public static GeneratedProxy Of(Workload workload, MeshObjects mesh)
    {
        var scope = SidecarScope.Of(workload, mesh);
        return workload.Role == ProxyRole.Gateway
            ? new(workload, GatewayListeners.Of(workload, mesh), GatewayRoutes.Of(workload, mesh), Destinations.Of(PatchContext.Gateway, mesh.Services, mesh))
            : new(
                workload,
                [.. InboundListeners.Of(workload, scope, mesh), .. OutboundListeners.Of(workload, scope, mesh)],
                [.. InboundRoutes.Of(workload, scope, mesh), .. OutboundRoutes.Of(workload, scope, mesh)],
                [
                    .. InboundPorts.Of(workload, scope, mesh).Select(ProxyCluster.Inbound),
                    ProxyCluster.Special(PatchContext.SidecarInbound, "InboundPassthroughCluster"),
                    .. Destinations.Of(PatchContext.SidecarOutbound, mesh.Services.Where(scope.Sees), mesh),
                    ProxyCluster.Special(PatchContext.SidecarOutbound, "PassthroughCluster"),
                ]);
    }
}
