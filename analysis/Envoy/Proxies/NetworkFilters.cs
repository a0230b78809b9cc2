using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The network filters of a filter chain, in the order in which istiod puts them.</summary>
internal static class NetworkFilters
{
    /// <summary>Those of a chain for requests.</summary>
    public static ImmutableArray<string> Http(PatchContext context) =>
        [.. Exchange(context), FilterNames.ConnectionManager];

    /// <summary>Those of a chain for connections.</summary>
    public static ImmutableArray<string> Of(PatchContext context, Workload workload, MeshObjects mesh)
    {
        var isGuarded = context != PatchContext.SidecarOutbound && Policies.For(workload, mesh, "AuthorizationPolicy").Any();
        return [.. Exchange(context), .. isGuarded ? [FilterNames.NetworkRbac] : Array.Empty<string>(), FilterNames.Statistics, FilterNames.TcpProxy];
    }

    private static IEnumerable<string> Exchange(PatchContext context) =>
        context == PatchContext.SidecarInbound ? [FilterNames.MetadataExchange] : [];
}
