using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy;

/// <summary>What patches add to a proxy, which others may then name.</summary>
internal static class PatchAdditions
{
    public static GeneratedProxy To(GeneratedProxy proxy, IEnumerable<PatchSource> sources)
    {
        var added = sources.SelectMany(source => source.Patches).Where(patch => patch.IsAddition).ToLookup(patch => patch.Target);
        return proxy with { Sides = [.. proxy.Sides.Select(side => To(side, added))] };
    }

    private static ProxySide To(ProxySide side, ILookup<string, Patch> added) => new(
        side.Context,
        () => [.. side.Listeners.Select(listener => WithFilters(listener, added))],
        () => side.Routes,
        () => [.. side.Clusters, .. Names(added["CLUSTER"], side.Context).Select(name => ProxyCluster.Special(side.Context, name))]);

    private static Listener WithFilters(Listener listener, ILookup<string, Patch> added) => listener with
    {
        Chains =
        [
            .. listener.Chains.Select(chain => chain with
            {
                Filters = Before(chain.Filters, Names(added["NETWORK_FILTER"], listener.Context)),
                HttpFilters = Before(chain.HttpFilters, Names(added["HTTP_FILTER"], listener.Context)),
            }),
        ],
    };

    private static IEnumerable<string> Names(IEnumerable<Patch> patches, PatchContext context) =>
        patches.Where(patch => patch.IsFor(context)).Select(patch => patch.Value.Text("name")).Where(name => name.Length > 0);

    /// <summary>The filters with others before the last, which stays last.</summary>
    private static ImmutableArray<string> Before(ImmutableArray<string> filters, IEnumerable<string> added) =>
        filters.IsEmpty ? filters : [.. filters[..^1], .. added.Except(filters), filters[^1]];
}
