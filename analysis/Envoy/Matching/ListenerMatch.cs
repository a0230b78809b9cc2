using System.Globalization;
using Payments.Infra.Analysis.Envoy.Proxies;

namespace Payments.Infra.Analysis.Envoy.Matching;

/// <summary>
/// Finds listeners, filter chains and filters as istiod does. In the listeners that take whatever is led to them, a port
/// is that of a chain.
/// </summary>
internal static class ListenerMatch
{
    private const string Path = "match.listener";
    private const string Prefix = "envoy.config.listener.v3.";

    public static PatchMatch Find(Patch patch, ImmutableArray<GeneratedProxy> proxies)
    {
        var listeners = new Narrowing<Listener>(patch, [.. proxies.SelectMany(proxy => proxy.For(patch)).SelectMany(side => side.Listeners)])
            .By($"{Path}.name", "listener", (listener, name) => listener.Is(name), listener => [listener.Name])
            .By(
                $"{Path}.portNumber",
                "listener of that port",
                (listener, port) => Text(listener.Port) == port || (listener.IsVirtual && patch.Target != "LISTENER"),
                listener => [Text(listener.Port)]);
        return patch.Target switch
        {
            "LISTENER" => Found(listeners, listener => new PatchTarget(listener.Name, $"{Prefix}Listener", listener.Message)),
            "LISTENER_FILTER" => Found(
                listeners.Into(listener => listener.Filters)
                    .By($"{Path}.listenerFilter", "listener filter", (filter, name) => filter == name, filter => [filter]),
                filter => new PatchTarget(filter, $"{Prefix}ListenerFilter", new JsonObject { ["name"] = filter })),
            _ => InChains(patch, listeners),
        };
    }

    private static PatchMatch InChains(Patch patch, Narrowing<Listener> listeners)
    {
        var chains = listeners.Into(listener => listener.Chains.Select(chain => (Chain: chain, listener.IsVirtual)))
            .By(
                $"{Path}.portNumber",
                "port of a filter chain",
                (entry, port) => !entry.IsVirtual || Text(entry.Chain.Port) == port,
                entry => entry.IsVirtual && entry.Chain.Port > 0 ? [Text(entry.Chain.Port)] : [])
            .Into<FilterChain>(entry => [entry.Chain])
            .By($"{Path}.filterChain.name", "filter chain", (chain, name) => chain.Name == name, chain => [chain.Name])
            .By($"{Path}.filterChain.sni", "server name", (chain, name) => chain.ServerNames.Contains(name), chain => chain.ServerNames)
            .By($"{Path}.filterChain.transportProtocol", "transport protocol", (_, name) => name is "tls" or "raw_buffer", _ => ["tls", "raw_buffer"])
            .By($"{Path}.filterChain.destinationPort", "port of a filter chain", (chain, port) => Text(chain.Port) == port, chain => [Text(chain.Port)]);
        if (patch.Target == "FILTER_CHAIN")
        {
            return Found(chains, chain => new PatchTarget(chain.Name, $"{Prefix}FilterChain", chain.Message));
        }

        var filters = chains.Into(chain => chain.Filters.Select(filter => (Chain: chain, Filter: filter)))
            .By($"{Path}.filterChain.filter.name", "network filter", (entry, name) => entry.Filter == name, entry => [entry.Filter]);
        if (patch.Target == "NETWORK_FILTER")
        {
            return Found(filters, entry => new PatchTarget(entry.Filter, $"{Prefix}Filter", entry.Chain.FilterMessage(entry.Filter)));
        }

        return Found(
            filters.Into(entry => entry.Filter == FilterNames.ConnectionManager ? entry.Chain.HttpFilters : [])
                .By($"{Path}.filterChain.filter.subFilter.name", "HTTP filter", (filter, name) => filter == name, filter => [filter]),
            filter => new PatchTarget(
                filter, "envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter", FilterNames.Message(filter, [])));
    }

    private static PatchMatch Found<T>(Narrowing<T> found, Func<T, PatchTarget> target) => new([.. found.Left.Select(target)], found.Miss);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
