using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy;

/// <summary>What patches add to a proxy, which others may then name.</summary>
internal static class PatchAdditions
{
    public static GeneratedProxy To(GeneratedProxy proxy, IEnumerable<PatchSource> sources)
    {
        var added = sources.SelectMany(source => source.Patches).Where(patch => patch.IsAddition).ToLookup(patch => patch.Target);
        return proxy with
        {
            Listeners =
            [
                .. proxy.Listeners.Select(listener => listener with
                {
                    Chains =
                    [
                        .. listener.Chains.Select(chain => chain with
                        {
                            Filters = Before(chain.Filters, Names(added["NETWORK_FILTER"], listener.Context)),
                            HttpFilters = Before(chain.HttpFilters, Names(added["HTTP_FILTER"], listener.Context)),
                        }),
                    ],
                }),
            ],
            Clusters =
            [
                .. proxy.Clusters,
                .. from context in proxy.Contexts
                   from name in Names(added["CLUSTER"], context)
                   select ProxyCluster.Special(context, name),
            ],
        };
    }

    private static IEnumerable<string> Names(IEnumerable<Patch> patches, PatchContext context) =>
        patches.Where(patch => patch.IsFor(context)).Select(patch => patch.Value.Text("name")).Where(name => name.Length > 0);

    /// <summary>The filters with others before the last, which stays last.</summary>
    private static ImmutableArray<string> Before(ImmutableArray<string> filters, IEnumerable<string> added) =>
        filters.IsEmpty ? filters : [.. filters[..^1], .. added.Except(filters), filters[^1]];
}
