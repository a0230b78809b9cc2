using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>The routes of some hosts in a proxy's table.</summary>
/// <param name="Domains">Hosts without ports, in small letters; a wildcard begins with <c>*</c>.</param>
/// <param name="Routes">The routes, in their order.</param>
internal sealed record VirtualHost(ImmutableArray<string> Domains, ImmutableArray<RouteEntry> Routes)
{
    /// <summary>The service that requests go to without any VirtualService; null when there is one.</summary>
    public RegisteredService? Service { get; init; }

    /// <summary>The port of that service.</summary>
    public MeshPort? Port { get; init; }

    /// <summary>Whether plain requests are sent to HTTPS.</summary>
    public bool RequiresTls { get; init; }

    /// <summary>The one of some virtual hosts that a host is of: by its whole name, else by the longest wildcard (Envoy's <c>findVirtualHost</c>).</summary>
    public static VirtualHost? Find(IReadOnlyCollection<VirtualHost> hosts, string host) =>
        hosts.FirstOrDefault(item => item.Domains.Contains(host))
        ?? hosts.SelectMany(item => item.Domains.Where(HostNames.IsWildcard).Select(domain => (Item: item, Domain: domain)))
            .Where(item => item.Domain == "*" || (host.Length >= item.Domain.Length && HostNames.IsSubset(host, item.Domain)))
            .OrderByDescending(item => item.Domain.Length)
            .Select(item => item.Item)
            .FirstOrDefault();
}
