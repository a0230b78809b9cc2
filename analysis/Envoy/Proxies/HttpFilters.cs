using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The filters of an HTTP connection manager, in the order in which istiod puts them.</summary>
internal static class HttpFilters
{
    private static readonly ImmutableArray<string> ExtensionKinds = ["WasmPlugin", "TrafficExtension"];

    public static ImmutableArray<string> Of(PatchContext context, Workload workload, MeshObjects mesh)
    {
        // Policies are kept where requests arrive.
        var isArrival = context != PatchContext.SidecarOutbound;
        var policies = isArrival ? Policies.For(workload, mesh, "AuthorizationPolicy").Select(policy => policy.Text("action")).ToList() : [];
        var hasTokens = isArrival && Policies.For(workload, mesh, "RequestAuthentication").Any();
        return
        [
            FilterNames.MetadataExchange,
            .. Where(policies.Contains("CUSTOM"), FilterNames.ExternalAuthorization),
            .. Where(hasTokens, FilterNames.Tokens),
            .. Extensions(workload, mesh),
            .. Where(policies.Count > 0, FilterNames.Rbac),
            .. Where(context == PatchContext.Gateway, FilterNames.GrpcWeb),
            FilterNames.GrpcStatistics,
            .. Where(context != PatchContext.SidecarInbound, FilterNames.ApplicationProtocols),
            FilterNames.Fault,
            FilterNames.Cors,
            FilterNames.Statistics,
            FilterNames.Router,
        ];
    }

    /// <summary>Filters of the users' own, which Istio calls after their objects.</summary>
    private static IEnumerable<string> Extensions(Workload workload, MeshObjects mesh) =>
        from kind in ExtensionKinds
        from item in mesh.Of(kind)
        where workload.IsIn(MeshObjects.Namespace(item))
        where workload.IsSelectedBy(item.Message("spec").Message("selector").Message("matchLabels"))
        select $"{MeshObjects.Namespace(item)}.{MeshObjects.Name(item)}";

    private static IEnumerable<string> Where(bool isThere, string filter) => isThere ? [filter] : [];
}
