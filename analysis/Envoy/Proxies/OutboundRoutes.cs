using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>
/// The routes of a sidecar to the hosts that it knows: a table for each port, with a host for each of them and one for all
/// else; where a port's protocol is found out, a table for each host and port.
/// </summary>
internal static class OutboundRoutes
{
    /// <summary>Port at which hosts are known that only a VirtualService has.</summary>
    private const int DefaultPort = 80;

    public static IEnumerable<RouteTable> Of(Workload workload, SidecarScope scope, MeshObjects mesh)
    {
        var bound = Gateways.Bound(Gateways.Mesh, mesh).ToList();
        var known = mesh.Services.Where(scope.Sees).ToList();
        var hosts =
            (from service in known
             from port in service.Ports
             where port.IsHttp
             select (port.Number, port.Protocol, Host: Host(service.Host, port.Number, bound, mesh))).ToList();
        var others =
            from item in bound
            from host in Hosts(item)
            where !host.StartsWith('*') && !known.Any(service => HostPattern.Covers(service.Host, host))
            select (Number: DefaultPort, Protocol: PortProtocol.Http, Host: Host(host, DefaultPort, bound, mesh));
        var shared =
            from entry in hosts.Concat(others)
            where entry.Protocol == PortProtocol.Http
            group entry.Host by entry.Number into port
            orderby port.Key
            select new RouteTable(
                PatchContext.SidecarOutbound,
                port.Key.ToString(CultureInfo.InvariantCulture),
                [port.Key],
                [.. port.DistinctBy(host => host.Name), ServiceRoutes.CatchAll(scope.IsRegistryOnly || mesh.IsRegistryOnly)]);
        var own =
            from entry in hosts
            where entry.Protocol == PortProtocol.Detected
            select new RouteTable(PatchContext.SidecarOutbound, entry.Host.Name, [], [entry.Host]);
        return [.. shared, .. own];
    }

    private static VirtualHost Host(string host, int port, List<JsonObject> bound, MeshObjects mesh)
    {
        var routes = bound.FirstOrDefault(item => Hosts(item).Any(pattern => HostPattern.Covers(pattern, host))) is { } service
            ? ServiceRoutes.Of(service, port, Gateways.Mesh, mesh).ToImmutableArray()
            : [];
        var name = string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
        var cluster = string.Create(CultureInfo.InvariantCulture, $"outbound|{port}||{host}");
        return new(name, [.. Names(host)], routes.IsEmpty ? [ServiceRoutes.Default(cluster)] : routes);
    }

    private static IEnumerable<string> Hosts(JsonObject service) =>
        service.Message("spec").Texts("hosts").Select(host => MeshService.FullHost(host, MeshObjects.Namespace(service)));

    /// <summary>The host, and how those in its namespace may call it for short.</summary>
    private static IEnumerable<string> Names(string host) => host.Split('.') is [var name, var space, "svc", ..]
        ? [host, name, $"{name}.{space}.svc", $"{name}.{space}"]
        : [host];
}
