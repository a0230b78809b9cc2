using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>The hosts that a listener of a Sidecar names, by the namespaces that it names them in (<c>hostClassification</c>).</summary>
/// <param name="Hosts">Hosts of a namespace, <c>*</c> for all; those of <c>~</c> are left out again.</param>
internal sealed record HostScope(ImmutableArray<(string Namespace, string Host, bool IsExcluded)> Hosts)
{
    /// <summary>Reads hosts such as <c>./*</c>, <c>orders/shop.orders.svc.cluster.local</c> or <c>~*/secret.example</c>.</summary>
    /// <param name="hosts">Hosts; none for all.</param>
    /// <param name="ns">The namespace that <c>.</c> stands for.</param>
    public static HostScope Of(IReadOnlyList<string> hosts, string ns) => new(
    [
        .. hosts.DefaultIfEmpty("*/*").Select(host => host.Split('/')).Where(parts => parts.Length == 2).Select(parts =>
        {
            var isExcluded = parts[0].StartsWith('~');
            var space = isExcluded ? parts[0][1..] : parts[0];
            return (space switch { "." => ns, "" => "*", _ => space }, parts[1], isExcluded);
        }),
    ]);

    /// <summary>Whether a service of a namespace is named.</summary>
    public bool Includes(string ns, string host) => !Excludes(ns, host) && In(ns).Any(named =>
        named == host || ((HostNames.IsWildcard(host) || HostNames.IsWildcard(named)) && HostNames.IsSubset(host, named)));

    /// <summary>Whether a host of a VirtualService is named, or one of a wildcard of it.</summary>
    public bool IncludesRoute(string ns, string host) => !Excludes(ns, host) && In(ns).Any(named =>
        named == host || ((HostNames.IsWildcard(host) || HostNames.IsWildcard(named)) && HostNames.Overlap(host, named)));

    private IEnumerable<string> In(string ns) =>
        Hosts.Where(item => !item.IsExcluded && (item.Namespace == ns || item.Namespace == "*")).Select(item => item.Host);

    private bool Excludes(string ns, string host) =>
        Hosts.Any(item => item.IsExcluded && (item.Namespace == ns || item.Namespace == "*") && HostNames.IsSubset(host, item.Host));
}
