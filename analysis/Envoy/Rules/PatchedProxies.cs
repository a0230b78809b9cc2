using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Envoy.Proxies;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>The proxies that an EnvoyFilter selects.</summary>
/// <param name="All">The proxies, with the filters and clusters that patches add.</param>
/// <param name="Mesh">The objects that they are made of.</param>
internal sealed record PatchedProxies(ImmutableArray<GeneratedProxy> All, MeshObjects Mesh)
{
    /// <summary>The HTTP filters of the listeners that a patch is for.</summary>
    public IEnumerable<string> HttpFilters(Patch patch) => All
        .SelectMany(proxy => proxy.For(patch))
        .SelectMany(side => side.Listeners)
        .SelectMany(listener => listener.Chains)
        .SelectMany(chain => chain.HttpFilters)
        .Distinct();
}
