using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The routes of a gateway: a table for each port of plain HTTP, and one for each server that ends TLS.</summary>
internal static class GatewayRoutes
{
    public static ImmutableArray<RouteTable> Of(Workload workload, MeshObjects mesh) =>
    [
        .. from server in GatewayServer.Of(workload, mesh)
           where server.RouteName.Length > 0
           orderby server.Target
           group server by server.RouteName into table
           select Table([.. table], mesh),
    ];

    private static RouteTable Table(ImmutableArray<GatewayServer> servers, MeshObjects mesh)
    {
        var first = servers[0];

        // With a bind address in it, no part of the name is read.
        var isOwn = first.IsTerminating && first.Bind.Length == 0;
        return new(PatchContext.Gateway, first.RouteName, [.. servers.Select(server => server.Port).Distinct()], Hosts(servers, mesh))
        {
            Gateway = isOwn ? first.Gateway : "",
            PortName = isOwn ? first.PortName : "",
        };
    }

    private static ImmutableArray<VirtualHost> Hosts(ImmutableArray<GatewayServer> servers, MeshObjects mesh)
    {
        var found =
            (from server in servers
             from host in Hosts(server, mesh)
             group host by host.Name.Split(':')[0] into same
             select (Host: same.Key, same.First().Port, Sources: same.Select(host => host.Source).ToList()))
            .OrderBy(entry => entry.Host.StartsWith('*'))
            .ThenByDescending(entry => entry.Host.Length)
            .ThenBy(entry => entry.Host, StringComparer.Ordinal)
            .ToList();
        if (found.Count == 0)
        {
            return [new(Name("blackhole", servers[0].Port), ["*"], [])];
        }

        // Hosts with the same routes become one, called after the first: the more specific, the longer, the earlier in the alphabet.
        return
        [
            .. from entry in found
               group entry by string.Join(' ', entry.Sources.Select(source => source.Key)) into same
               let routes = same.First().Sources.SelectMany(source => source.Routes)
               select new VirtualHost(Name(same.First().Host, same.First().Port), [.. same.Select(entry => entry.Host)], [.. routes.OrderBy(IsCatchAll)]),
        ];
    }

    /// <summary>The hosts that a server shares with VirtualServices, each with the routes it has of one; where it redirects, the others too.</summary>
    private static IEnumerable<(string Name, int Port, (string Key, IEnumerable<JsonObject> Routes) Source)> Hosts(GatewayServer server, MeshObjects mesh)
    {
        var shared =
            (from service in Gateways.Bound(server.Gateway, mesh)
             let space = MeshObjects.Namespace(service)
             from scoped in server.Hosts
             where scoped.Namespace == "*" || scoped.Namespace == space
             from own in service.Message("spec").Texts("hosts")
             let host = HostPattern.Common(scoped.Host, own.ToLowerInvariant())
             where host is not null
             let routes = ServiceRoutes.Of(service, server.Port, server.Gateway, mesh)
             where routes.Any()
             select (host, server.Port, ($"{space}/{MeshObjects.Name(service)}", routes))).ToList();
        var redirected = server.IsRedirect ? server.Hosts.Select(host => host.Host).Except(shared.Select(entry => entry.host)) : [];
        return [.. shared, .. redirected.Select(host => (host, server.Port, ("", Enumerable.Empty<JsonObject>())))];
    }

    private static bool IsCatchAll(JsonObject route) => route.Message("match").Text("prefix") == "/";

    private static string Name(string host, int port) => string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
}
