using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What a sidecar knows where it takes requests of its application: of one port, or of all (<c>IstioEgressListenerWrapper</c>).</summary>
/// <param name="Port">The port; null for all.</param>
/// <param name="Services">The services, at most one of a host.</param>
/// <param name="VirtualServices">The VirtualServices, in the order in which they count.</param>
internal sealed record EgressListener(int? Port, ImmutableArray<RegisteredService> Services, ImmutableArray<VirtualService> VirtualServices)
{
    /// <summary>The VirtualService that says most about each host of a service, by host.</summary>
    public ImmutableDictionary<string, VirtualService> MostSpecific { get; } = Index(Services, VirtualServices);

    /// <summary>A listener as a Sidecar says it.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="routes">The VirtualServices of the mesh.</param>
    /// <param name="ns">Namespace of the proxy.</param>
    /// <param name="listener">An entry of <c>egress</c>; null for a proxy without a Sidecar.</param>
    public static EgressListener Of(ServiceMesh mesh, VirtualServices routes, string ns, JsonObject? listener)
    {
        var port = listener.Message("port") is { } said && !said.Text("protocol").Equals("HTTP_PROXY", StringComparison.OrdinalIgnoreCase)
            ? (int?)said.Whole("number")
            : null;
        var scope = HostScope.Of(listener.Texts("hosts"), ns);
        var services = mesh.Services.SeenBy(ns)
            .Where(service => scope.Includes(service.Namespace, service.Host))
            .Select(service => OfPort(service, port))
            .OfType<RegisteredService>();
        return new(
            port,
            [.. OneOfEachHost(services, ns)],
            [.. routes.SeenBy(ns, VirtualService.Mesh).Where(item => item.Hosts.Any(host => scope.IncludesRoute(item.Namespace, host)))]);
    }

    /// <summary>A service with one of its ports; null when it does not have it.</summary>
    private static RegisteredService? OfPort(RegisteredService service, int? port) =>
        port is not { } number ? service : service.Port(number) is { } found ? service with { Ports = [found] } : null;

    /// <summary>Of services of one host that of the proxy's own namespace counts, then one of Kubernetes, then the first.</summary>
    private static IEnumerable<RegisteredService> OneOfEachHost(IEnumerable<RegisteredService> services, string ns)
    {
        var all = services.ToList();
        var chosen = all.GroupBy(service => service.Host, StringComparer.Ordinal).ToDictionary(
            same => same.Key,
            same => same.MinBy(service => service.Namespace == ns ? 0 : service.IsKubernetes ? 1 : 2)!.Namespace,
            StringComparer.Ordinal);
        return all.Where(service => chosen[service.Host] == service.Namespace);
    }

    private static ImmutableDictionary<string, VirtualService> Index(IEnumerable<RegisteredService> services, ImmutableArray<VirtualService> routes)
    {
        var first = routes.Reverse().SelectMany(item => item.Hosts.Select(host => (Host: host, Item: item)))
            .Aggregate(new Dictionary<string, VirtualService>(StringComparer.Ordinal), (index, entry) =>
            {
                index[entry.Host] = entry.Item;
                return index;
            });
        return services.Select(service => service.Host).Distinct(StringComparer.Ordinal)
            .Select(host => (Host: host, Best: HostNames.MostSpecific(host, first.Keys)))
            .Where(item => item.Best is not null)
            .ToImmutableDictionary(item => item.Host, item => first[item.Best!], StringComparer.Ordinal);
    }
}
