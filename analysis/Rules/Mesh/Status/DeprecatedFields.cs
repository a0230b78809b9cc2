using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Status;

/// <summary>Fields that are no longer to be used, or do nothing any more. Source: <c>analyzers/deprecation</c>.</summary>
internal static class DeprecatedFields
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) => Faults(mesh).Concat(Proxies(mesh));

    private static IEnumerable<MeshFault> Faults(MeshObjects mesh) =>
        from item in mesh.Of("VirtualService")
        where item.Spec.Messages("http").Any(route => route.Message("fault").Message("delay").Whole("percent") > 0)
        select item.Fault(
            "IST0002", "spec.http", "Deprecated: HTTPRoute.fault.delay.percent is deprecated; use HTTPRoute.fault.delay.percentage");

    private static IEnumerable<MeshFault> Proxies(MeshObjects mesh) =>
        from item in mesh.Of("Sidecar")
        where item.Spec.Message("outboundTrafficPolicy").Has("egressProxy")
        select item.Fault("IST0002", "spec.outboundTrafficPolicy.egressProxy", "Deprecated: OutboundTrafficPolicy.EgressProxy ignored");
}
