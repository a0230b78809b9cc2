using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>
/// The listeners of a sidecar for requests of its own pod: one for each port on which hosts that it knows speak HTTP, one
/// for each host and port otherwise, and one for all else.
/// </summary>
internal static class OutboundListeners
{
    private const int Port = 15001;

    public static IEnumerable<Listener> Of(Workload workload, SidecarScope scope, MeshObjects mesh)
    {
        var known =
            (from service in mesh.Services where scope.Sees(service) from port in service.Ports select (service, port)).ToList();
        var connections = NetworkFilters.Of(PatchContext.SidecarOutbound, workload, mesh);
        var requests = known.Where(entry => entry.port.IsHttp).Select(entry => entry.port.Number).Distinct().Order()
            .Select(port => Listen("0.0.0.0", port, Requests(workload, mesh)));
        var streams = known.Where(entry => entry.port.IsTcp).OrderBy(entry => entry.service.Host, StringComparer.Ordinal).ThenBy(entry => entry.port.Number)
            .Select(entry => Listen(entry.service.Address.Length > 0 ? entry.service.Address : "*", entry.port.Number, Plain(connections)));
        return
        [
            .. requests,
            .. streams,
            new(
                PatchContext.SidecarOutbound,
                Listener.VirtualOutbound,
                Port,
                [FilterNames.OriginalDestination],
                [new("virtualOutbound-blackhole", Port, connections, []), new("virtualOutbound-catchall-tcp", 0, connections, [])]),
        ];
    }

    private static FilterChain Requests(Workload workload, MeshObjects mesh) => new(
        "", 0, NetworkFilters.Http(PatchContext.SidecarOutbound), HttpFilters.Of(PatchContext.SidecarOutbound, workload, mesh));

    private static FilterChain Plain(ImmutableArray<string> filters) => new("", 0, filters, []);

    private static Listener Listen(string address, int port, FilterChain chain) => new(
        PatchContext.SidecarOutbound,
        string.Create(CultureInfo.InvariantCulture, $"{address}_{port}"),
        port,
        [FilterNames.TlsInspector, FilterNames.HttpInspector],
        [chain]);
}
