using System.Collections.Frozen;
using Payments.Infra.Analysis.Envoy.Proxies;

namespace Payments.Infra.Analysis.Envoy.Matching;

/// <summary>What a patch finds in the proxies that its EnvoyFilter selects.</summary>
/// <param name="Targets">What it changes, or puts something beside.</param>
/// <param name="Miss">The field for which it finds nothing; null when it finds something.</param>
internal sealed record PatchMatch(ImmutableArray<PatchTarget> Targets, PatchFinding? Miss)
{
    private static readonly FrozenDictionary<string, Func<Patch, ImmutableArray<GeneratedProxy>, PatchMatch>> Finders =
        new Dictionary<string, Func<Patch, ImmutableArray<GeneratedProxy>, PatchMatch>>
        {
            ["ROUTE_CONFIGURATION"] = RouteMatch.Find,
            ["VIRTUAL_HOST"] = RouteMatch.Find,
            ["HTTP_ROUTE"] = RouteMatch.Find,
            ["LISTENER"] = ListenerMatch.Find,
            ["LISTENER_FILTER"] = ListenerMatch.Find,
            ["FILTER_CHAIN"] = ListenerMatch.Find,
            ["NETWORK_FILTER"] = ListenerMatch.Find,
            ["HTTP_FILTER"] = ListenerMatch.Find,
            ["CLUSTER"] = ClusterMatch.Find,
        }.ToFrozenDictionary();

    /// <summary>Finds the targets of a patch.</summary>
    /// <param name="patch">The patch.</param>
    /// <param name="proxies">The proxies that its EnvoyFilter selects.</param>
    public static PatchMatch Of(Patch patch, ImmutableArray<GeneratedProxy> proxies) =>
        Finders.TryGetValue(patch.Target, out var find) ? find(patch, proxies) : new([], null);
}
