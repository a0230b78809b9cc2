using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Gateways;

/// <summary>
/// The virtual hosts of a gateway's port (<c>mergeGateways</c>, <c>buildGatewayHTTPRouteConfig</c>): servers of all Gateways that select the
/// pods, and of all VirtualServices with a host the routes, those that take everything last.
/// </summary>
internal static class GatewayTable
{
    /// <summary>Makes the table; null when no server listens on the port.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="gateway">The pods of the gateway.</param>
    /// <param name="port">Port of the pods.</param>
    /// <param name="name">Host of the request, which TLS asks for first.</param>
    public static IReadOnlyList<VirtualHost>? Of(ServiceMesh mesh, Workload gateway, int port, string name)
    {
        var servers = Servers(mesh, gateway).Where(server => Target(mesh, gateway, server.Number) == port).ToList();

        // The first server says what the port speaks. Plain ones share their routes; of those with TLS each has its own.
        return servers is not [var first, ..] ? null
            : first.IsHttp ? Of(mesh, gateway, servers.Where(server => server.IsHttp))
            : servers.Where(server => server.IsHttps && server.Match(name) is not null).MaxBy(server => server.Match(name)!.Length) is { } chosen
                ? Of(mesh, gateway, [chosen])
            : null;
    }

    /// <summary>The servers of the Gateways that are for the pods, oldest first.</summary>
    public static IEnumerable<GatewayServer> Servers(ServiceMesh mesh, Workload gateway) => mesh.Of("Gateway")
        .Where(item => LabelSet.Of(item.Spec.Message("selector")).IsIn(gateway.Labels))
        .SelectMany(GatewayServer.Of);

    private static List<VirtualHost> Of(ServiceMesh mesh, Workload gateway, IEnumerable<GatewayServer> servers)
    {
        var hosts = new Dictionary<string, VirtualHost>(StringComparer.Ordinal);
        foreach (var server in servers)
        {
            var name = server.Source.ToString();
            foreach (var item in mesh.VirtualServices.SeenBy(gateway.Namespace, name))
            {
                var routes = RouteTable.Of(item, gateway, server.Number, name);
                foreach (var host in routes.IsEmpty ? [] : HostNames.Intersection(server.HostsFor(item.Namespace), item.Hosts))
                {
                    Add(hosts, host, routes, server.IsRedirect);
                }
            }

            foreach (var host in server.IsRedirect ? server.Hosts : [])
            {
                Add(hosts, host, [], isRedirect: true);
            }
        }

        return [.. hosts.Values.Select(host => host with { Routes = [.. host.Routes.OrderBy(route => route.IsCatchAll)] })];
    }

    /// <summary>The port of the pods that a port of a server is: that behind a port of their Service, else itself.</summary>
    public static int Target(ServiceMesh mesh, Workload gateway, int number) => mesh.Services.Of(gateway)
        .Where(item => item.Port.Number == number)
        .Select(item => (int?)item.Target)
        .FirstOrDefault() ?? number;

    private static void Add(Dictionary<string, VirtualHost> hosts, string host, ImmutableArray<RouteEntry> routes, bool isRedirect)
    {
        var name = host.ToLowerInvariant();
        var known = hosts.GetValueOrDefault(name) ?? new([name], []);
        hosts[name] = known with { Routes = known.Routes.AddRange(routes), RequiresTls = known.RequiresTls || isRedirect };
    }
}
