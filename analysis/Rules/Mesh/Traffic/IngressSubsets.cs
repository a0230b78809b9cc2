using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// Routes of gateways to a host whose own VirtualService chooses subsets, which requests from outside do not go through (<c>DestinationHostAnalyzer</c>).
/// </summary>
internal static class IngressSubsets
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var chosen = mesh.Of("VirtualService")
            .SelectMany(service => Routes(service)
                .Where(route => route.Subset.Length > 0 && service.Spec.Texts("hosts").Contains(route.Host, StringComparer.Ordinal))
                .Select(route => (route.Host, service.FullName)))
            .Distinct().ToLookup(entry => entry.Host, entry => entry.FullName, StringComparer.Ordinal);
        return from service in mesh.Of("VirtualService")
               where service.Spec.Texts("gateways").Count > 0
               from route in Routes(service)
               where route.Subset.Length == 0
               from other in chosen[route.Host]
               select service.Fault(
                   "IST0140",
                   "spec.http",
                   $"Subset in virtual service {other} has no effect on ingress gateway {service.FullName} requests");
    }

    private static IEnumerable<RouteDestination> Routes(MeshObject service) => RouteDestination.Of(service)
        .Where(route => !route.IsMirror && route.Path.StartsWith("spec.http[", StringComparison.Ordinal));
}
