using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>Routes to hosts and ports that nothing has, or to one of several ports without saying which (<c>DestinationHostAnalyzer</c>).</summary>
internal static class DestinationHosts
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) => mesh.Of("VirtualService").SelectMany(service => RouteDestination.Of(service)
        .Select(destination => (destination.Place, Fault: Check(mesh.Hosts, service, destination)))
        .DistinctBy(found => (found.Place, found.Fault?.Message))
        .Select(found => found.Fault).OfType<MeshFault>());

    private static MeshFault? Check(MeshHosts hosts, MeshObject service, RouteDestination destination)
    {
        var path = $"{destination.Path}.host";
        if (hosts.Find(service.Namespace, service.Spec.Texts("exportTo"), destination.Host) is not { } host)
        {
            var kind = destination.IsMirror ? "mirror host" : "host";
            return service.Fault("IST0101", path, $"Referenced {kind} not found: {GoText.Quote(destination.Host)}")
                .MissingIn(hosts.PlaceOf(service.Namespace, destination.Host));
        }

        if (destination.Value.Message("port") is not { } port)
        {
            return host.Ports.Length > 1
                ? service.Fault(
                    "IST0112",
                    path,
                    $"This VirtualService routes to a service {GoText.Quote(destination.Host)} that exposes multiple ports [{Shown(host.Ports)}]. " +
                    "Specifying a port in the destination is required to disambiguate.")
                : null;
        }

        var number = port.Whole("number");
        return host.Ports.Contains(number)
            ? null
            : service.Fault(
                "IST0101",
                $"{destination.Path}.port.number",
                $"Referenced host:port not found: {GoText.Quote(string.Create(CultureInfo.InvariantCulture, $"{destination.Host}:{number}"))}");
    }

    private static string Shown(ImmutableArray<long> ports) => string.Join(' ', ports.Select(port => port.ToString(CultureInfo.InvariantCulture)));
}
