using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The ports that a sidecar takes requests for: those of its Sidecar, else those of the Services of its pod.</summary>
internal static class InboundPorts
{
    /// <summary>What is none of the ports: it is passed on.</summary>
    public static readonly InboundPort Others = new(0, 0, PortProtocol.Detected, []);

    public static IEnumerable<InboundPort> Of(Workload workload, SidecarScope scope, MeshObjects mesh) => scope.Ingress.Count > 0
        ? scope.Ingress
            .Select(listener => MeshPort.Istio(listener.Message("port") ?? []))
            .Select(port => new InboundPort(port.Number, port.Number, port.Protocol, []))
        : OfServices(workload, mesh);

    /// <summary>
    /// Where several Services lead to one port of the pod, the oldest gives the name. A plan does not say which that will be,
    /// so each is taken for it.
    /// </summary>
    private static IEnumerable<InboundPort> OfServices(Workload workload, MeshObjects mesh) =>
        from service in mesh.Services
        where service.Selector is { Count: > 0 } && service.Namespace == workload.Namespace && workload.IsSelectedBy(service.Selector)
        from port in service.Ports
        where port.Protocol != PortProtocol.Other && workload.Port(port.Target) is not null
        select new InboundPort(workload.Port(port.Target)!.Value, port.Number, port.Protocol, [service.Host]);
}
