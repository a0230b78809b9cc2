using Payments.Infra.Analysis.Envoy.Matching;
using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Envoy.Proxies;
using Payments.Infra.Analysis.Envoy.Rules;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy;

/// <summary>
/// Checks the EnvoyFilters of a plan against what istiod makes of the other objects of the plan: whether each patch finds
/// what it is for, and whether Envoy takes what comes of it. istiod itself says nothing of either.
/// </summary>
public static class EnvoyPatchCheck
{
    private const string Kind = "EnvoyFilter";

    private static readonly ImmutableArray<IPatchRule> Rules =
    [
        new MatchRule(), new ContextRule(), new OperationRule(), new PositionRule(), new OneofRule(), new RequiredOneofRule(), new TransportSocketRule(),
        new ValueRule(), new PerRouteFilterRule(), new DestinationNameRule(), new LocalLimitRule(), new ClaimOrderRule(),
    ];

    /// <summary>Checks all EnvoyFilters.</summary>
    /// <param name="manifests">The objects of a plan, whole; those of kinds that do not matter are passed over.</param>
    /// <returns>What is wrong, in the order of the EnvoyFilters and their patches; nothing when all is right.</returns>
    public static ImmutableArray<PatchFinding> Check(IEnumerable<JsonObject> manifests)
    {
        var mesh = new MeshObjects(manifests);
        var sources = Sorted(mesh.Of(Kind));
        if (sources.IsEmpty)
        {
            return [];
        }

        var patched =
            from workload in Workloads.Of(mesh)
            where workload.Role != ProxyRole.None
            let own = Sorted(mesh.Of(Kind, workload))
            let proxy = PatchAdditions.To(GeneratedProxy.Of(workload, mesh), own)
            from source in own
            select (source, proxy);
        var proxies = patched.ToLookup(pair => pair.source, pair => pair.proxy);
        return [.. sources.SelectMany(source => Check(source, new PatchedProxies([.. proxies[source]], mesh)))];
    }

    private static ImmutableArray<PatchSource> Sorted(IEnumerable<JsonObject> filters) =>
        [.. filters.Select(PatchSource.Of).OrderBy(source => source.ToString(), StringComparer.Ordinal)];

    private static IEnumerable<PatchFinding> Check(PatchSource source, PatchedProxies proxies)
    {
        if (source.Spec.Has("targetRefs"))
        {
            return [];
        }

        return proxies.All.IsEmpty ? [Unselected(source)] : source.Patches.SelectMany(patch => Check(patch, proxies));
    }

    private static IEnumerable<PatchFinding> Check(Patch patch, PatchedProxies proxies)
    {
        var fitting = proxies with { All = [.. proxies.All.Where(proxy => proxy.Contexts.Any(patch.IsFor))] };
        if (fitting.All.IsEmpty)
        {
            return
            [
                patch.Warning(
                    "match.context",
                    $"is not of {string.Join(", ", proxies.All.Select(proxy => proxy.Workload).Take(3))}, so the patch does nothing",
                    string.Join(", ", proxies.All.SelectMany(proxy => proxy.Contexts).Distinct().Select(Patch.NameOf)),
                    "Say the context of the proxies, or select others."),
            ];
        }

        var match = PatchMatch.Of(patch, fitting.All);
        return Rules.SelectMany(rule => rule.Check(patch, match, fitting));
    }

    private static PatchFinding Unselected(PatchSource source) => new(
        PatchSeverity.Warning,
        source.ToString(),
        null,
        "spec.workloadSelector.labels",
        source.Selector?.ToJsonString() ?? "nothing",
        $"selects no pods with a proxy in {source.Namespace}, so the EnvoyFilter does nothing",
        "labels of pods of the plan",
        "Correct the labels or the namespace.");
}
