using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>Nothing comes after the last filter of a chain, or after the route that takes all.</summary>
internal sealed class PositionRule : IPatchRule
{
    public IEnumerable<PatchFinding> Check(Patch patch, PatchMatch match, PatchedProxies proxies)
    {
        var isAtEnd = patch.Operation == "ADD" || (patch.Operation == "INSERT_AFTER" && Named(patch).Length == 0);
        if (patch.Target is "HTTP_FILTER" or "NETWORK_FILTER")
        {
            if (isAtEnd || (patch.Operation == "INSERT_AFTER" && FilterNames.IsLast(Named(patch))))
            {
                yield return patch.Error(
                    "patch.operation",
                    "puts a filter behind the one that must be last, so Envoy refuses the listener",
                    "INSERT_BEFORE or INSERT_FIRST",
                    patch.Target == "HTTP_FILTER" ? $"Insert it before {FilterNames.Router}." : "Insert it before the filter that ends the chain.");
            }
            else if (patch.Operation is "REMOVE" or "REPLACE" && FilterNames.IsLast(Named(patch)) && patch.Value.Text("name") != Named(patch))
            {
                yield return patch.Error(
                    "patch.operation",
                    $"takes {Named(patch)} away, without which Envoy refuses the listener",
                    "an operation that leaves it",
                    "Change it with MERGE.");
            }
        }
        else if (patch.Target == "HTTP_ROUTE" && patch.Operation == "ADD" && match.Miss is null && Hosts(patch, proxies).All(EndsWithAll))
        {
            yield return patch.Warning(
                "patch.operation",
                "puts a route behind one that takes all requests, so it never gets any",
                "INSERT_FIRST or INSERT_BEFORE",
                "Insert it before.");
        }
    }

    private static string Named(Patch patch)
    {
        var filter = patch.Match.Message("listener").Message("filterChain").Message("filter");
        return (patch.Target == "HTTP_FILTER" ? filter.Message("subFilter") : filter).Text("name");
    }

    private static IEnumerable<VirtualHost> Hosts(Patch patch, PatchedProxies proxies)
    {
        var name = patch.Match.Message("routeConfiguration").Message("vhost").Text("name");
        return proxies.All.SelectMany(proxy => proxy.For(patch)).SelectMany(side => side.Routes)
            .SelectMany(table => table.Hosts).Where(host => name.Length == 0 || host.Name == name);
    }

    private static bool EndsWithAll(VirtualHost host) => host.Routes.Any(route => route.Message("match").Text("prefix") == "/");
}
