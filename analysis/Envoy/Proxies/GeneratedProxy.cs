using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>What istiod makes for the proxy of a workload before it patches it, as far as patches can match it.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Sides">One for a gateway; inbound and outbound for a sidecar.</param>
internal sealed record GeneratedProxy(Workload Workload, ImmutableArray<ProxySide> Sides)
{
    public IEnumerable<PatchContext> Contexts => Sides.Select(side => side.Context);

    public static GeneratedProxy Of(Workload workload, MeshObjects mesh) =>
        new(workload, workload.Role == ProxyRole.Gateway ? [Gateway(workload, mesh)] : Sidecar(workload, SidecarScope.Of(workload, mesh), mesh));

    /// <summary>The sides that a patch is for.</summary>
    public IEnumerable<ProxySide> For(Patch patch) => Sides.Where(side => patch.IsFor(side.Context));

    private static ProxySide Gateway(Workload workload, MeshObjects mesh) => new(
        PatchContext.Gateway,
        () => [.. GatewayListeners.Of(workload, mesh)],
        () => [.. GatewayRoutes.Of(workload, mesh)],
        () => [.. Destinations.Of(PatchContext.Gateway, mesh.Services, mesh)]);

    private static ImmutableArray<ProxySide> Sidecar(Workload workload, SidecarScope scope, MeshObjects mesh) =>
    [
        new(
            PatchContext.SidecarInbound,
            () => [.. InboundListeners.Of(workload, scope, mesh)],
            () => [.. InboundRoutes.Of(workload, scope, mesh)],
            () =>
            [
                .. InboundPorts.Of(workload, scope, mesh).Select(ProxyCluster.Inbound),
                ProxyCluster.Special(PatchContext.SidecarInbound, "InboundPassthroughCluster"),
            ]),
        new(
            PatchContext.SidecarOutbound,
            () => [.. OutboundListeners.Of(workload, scope, mesh)],
            () => [.. OutboundRoutes.Of(workload, scope, mesh)],
            () =>
            [
                .. Destinations.Of(PatchContext.SidecarOutbound, mesh.Services.Where(scope.Sees), mesh),
                ProxyCluster.Special(PatchContext.SidecarOutbound, "PassthroughCluster"),
            ]),
    ];
}
