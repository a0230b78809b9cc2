using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The listeners of a gateway: one for each port of its servers; with TLS, a chain for each server.</summary>
internal static class GatewayListeners
{
    public static ImmutableArray<Listener> Of(Workload workload, MeshObjects mesh)
    {
        var requests = HttpFilters.Of(PatchContext.Gateway, workload, mesh);
        var connections = NetworkFilters.Of(PatchContext.Gateway, workload, mesh);
        return
        [
            .. from server in GatewayServer.Of(workload, mesh)
               group server by (Bind: server.Bind.Length > 0 ? server.Bind : "0.0.0.0", server.Target) into port
               orderby port.Key.Target
               select new Listener(
                   PatchContext.Gateway,
                   string.Create(CultureInfo.InvariantCulture, $"{port.Key.Bind}_{port.Key.Target}"),
                   port.Key.Target,
                   port.Any(server => server.Tls is not null && !server.IsRedirect) ? [FilterNames.TlsInspector] : [],
                   [.. port.Select(server => Chain(server, requests, connections))]),
        ];
    }

    private static FilterChain Chain(GatewayServer server, ImmutableArray<string> requests, ImmutableArray<string> connections)
    {
        var hasRoutes = server.RouteName.Length > 0;
        return new("", 0, hasRoutes ? NetworkFilters.Http(PatchContext.Gateway) : connections, hasRoutes ? requests : [])
        {
            IsTls = server.IsTerminating,
            ServerNames = server.Tls is null || server.IsRedirect ? [] : [.. server.Hosts.Select(host => host.Host).Where(host => host != "*")],
        };
    }
}
