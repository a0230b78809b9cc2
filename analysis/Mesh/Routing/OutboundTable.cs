using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// The virtual hosts that a sidecar has for requests to one port (<c>BuildSidecarOutboundVirtualHosts</c>). Of two with one name the
/// first counts, and those of VirtualServices come before those of services without.
/// </summary>
internal sealed class OutboundTable
{
    private readonly CallerScope scope;
    private readonly int port;
    private readonly List<VirtualHost> hosts = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> known;

    private OutboundTable(CallerScope scope, int port, IEnumerable<RegisteredService> services)
    {
        this.scope = scope;
        this.port = port;
        known = services.Select(service => service.Host).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Makes the table; null when the proxy has no listener for requests on the port.</summary>
    public static IReadOnlyList<VirtualHost>? Of(CallerScope scope, int port)
    {
        if (scope.Listener(port) is not { } listener)
        {
            return null;
        }

        var services = listener.Services.Where(service => service.Port(port) is not null && service.Resolution != Resolution.Alias)
            .ToDictionary(service => service.Host.ToLowerInvariant(), StringComparer.Ordinal);
        if (!services.Values.Any(service => service.Port(port)!.IsHttp))
        {
            return null;
        }

        var table = new OutboundTable(scope, port, services.Values);
        table.AddRoutes(listener, services);
        foreach (var service in services.Values.Where(service => service.Port(port)!.IsHttp).OrderBy(service => service.Host, StringComparer.Ordinal))
        {
            table.Add(service, new([], []) { Service = service, Port = service.Port(port) });
        }

        return table.hosts;
    }

    private void AddRoutes(EgressListener listener, Dictionary<string, RegisteredService> services)
    {
        var taken = new List<string>();
        foreach (var item in listener.VirtualServices.Where(item => port == 80 || item.Hosts.Any(host => services.Keys.Any(name => Selects(host, name)))))
        {
            var routes = RouteTable.Of(item, scope.Workload, port, VirtualService.Mesh);
            if (routes.IsEmpty)
            {
                continue;
            }

            var (others, matching) = Split(item, listener, services);
            var http = matching.Where(service => service.Port(port)!.IsHttp).ToList();
            if (http.Count == 0 && port != 80)
            {
                continue;
            }

            foreach (var host in others)
            {
                Add(host.ToLowerInvariant(), new([], routes));
            }

            foreach (var service in http)
            {
                Add(service, new([], routes));
                taken.Add(service.Host.ToLowerInvariant());
            }
        }

        foreach (var host in taken)
        {
            services.Remove(host);
        }
    }

    /// <summary>The hosts of a VirtualService that are no services, and the services of its other hosts (<c>separateVSHostsAndServices</c>).</summary>
    private static (List<string> Others, List<RegisteredService> Services) Split(
        VirtualService item, EgressListener listener, Dictionary<string, RegisteredService> services)
    {
        var others = new List<string>();
        var matching = new List<RegisteredService>();
        foreach (var host in item.Hosts.OrderBy(HostNames.IsWildcard))
        {
            var fitting = HostNames.IsWildcard(host)
                ? services.Where(entry => HostNames.Overlap(entry.Key, host)).Select(entry => entry.Value).ToList()
                : services.TryGetValue(host.ToLowerInvariant(), out var exact) ? [exact] : [];
            if (fitting.Count == 0)
            {
                others.Add(host);
            }

            matching.AddRange(HostNames.IsWildcard(host)
                ? fitting.Where(service => listener.MostSpecific.GetValueOrDefault(service.Host)?.Source == item.Source)
                : fitting);
        }

        return (others, matching);
    }

    private static bool Selects(string host, string name) => HostNames.IsWildcard(host) || HostNames.IsWildcard(name)
        ? HostNames.Overlap(host.ToLowerInvariant(), name)
        : host.Equals(name, StringComparison.OrdinalIgnoreCase);

    private void Add(string host, VirtualHost item)
    {
        if (names.Add(host) && domains.Add(host))
        {
            hosts.Add(item with { Domains = [host] });
        }
    }

    private void Add(RegisteredService service, VirtualHost item)
    {
        if (!names.Add(service.Host))
        {
            return;
        }

        // A name that DNS would complete must not take the place of a service that has it in full.
        var free = new[] { service.Host }
            .Concat(HostAliases.Of(service, scope.Workload.Namespace).Where(alias => !known.Contains(alias)))
            .Where(domains.Add)
            .Select(domain => domain.ToLowerInvariant())
            .ToImmutableArray();
        if (!free.IsEmpty)
        {
            hosts.Add(item with { Domains = free });
        }
    }
}
