using System.Globalization;
using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Matching;

/// <summary>Finds route configurations, virtual hosts and routes as istiod does.</summary>
internal static class RouteMatch
{
    private const string Path = "match.routeConfiguration";
    private const string Prefix = "envoy.config.route.v3.";

    public static PatchMatch Find(Patch patch, ImmutableArray<GeneratedProxy> proxies)
    {
        var tables = Tables(patch, proxies);
        if (patch.Target == "ROUTE_CONFIGURATION" || (patch.Target == "VIRTUAL_HOST" && patch.Operation == "ADD"))
        {
            return new([.. tables.Left.Select(table => new PatchTarget(table.Name, $"{Prefix}RouteConfiguration", table.Message))], tables.Miss);
        }

        var hosts = tables.Into(table => table.Hosts)
            .By($"{Path}.vhost.name", "virtual host", (host, name) => host.Name == name, host => [host.Name])
            .By($"{Path}.vhost.domainName", "domain", (host, name) => host.Domains.Contains(name), host => host.Domains);
        if (patch.Target == "VIRTUAL_HOST" || patch.Operation == "ADD")
        {
            return new([.. hosts.Left.Select(host => new PatchTarget(host.Name, $"{Prefix}VirtualHost", host.Message))], hosts.Miss);
        }

        var routes = hosts.Into(host => host.Routes)
            .By($"{Path}.vhost.route.name", "route", (route, name) => route.Text("name") == name, route => [route.Text("name")])
            .By($"{Path}.vhost.route.action", "route of that kind", HasAction, route => [ActionOf(route)]);
        return new([.. routes.Left.Select(route => new PatchTarget(route.Text("name"), $"{Prefix}Route", route))], routes.Miss);
    }

    /// <summary>Only a gateway's routes are found by the Gateway and the name of its port.</summary>
    private static Narrowing<RouteTable> Tables(Patch patch, ImmutableArray<GeneratedProxy> proxies) =>
        new Narrowing<RouteTable>(patch, [.. proxies.SelectMany(proxy => proxy.For(patch)).SelectMany(side => side.Routes)])
            .By($"{Path}.name", "route configuration", (table, name) => table.Name == name, table => [table.Name])
            .By(
                $"{Path}.portName",
                "port of a Gateway",
                (table, name) => table.Context != PatchContext.Gateway || table.PortName == name,
                table => [table.PortName])
            .By(
                $"{Path}.gateway",
                "Gateway that ends TLS",
                (table, name) => table.Context != PatchContext.Gateway || table.Gateway == name,
                table => [table.Gateway])
            .By(
                $"{Path}.portNumber",
                "port",
                (table, port) => table.Ports.Select(Text).Contains(port),
                table => table.Ports.Select(Text));

    private static bool HasAction(JsonObject route, string action) => action == "ANY" || ActionOf(route) == action;

    private static string ActionOf(JsonObject route) => route.ContainsKey("redirect") ? "REDIRECT"
        : route.ContainsKey("direct_response") ? "DIRECT_RESPONSE"
        : "ROUTE";

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
