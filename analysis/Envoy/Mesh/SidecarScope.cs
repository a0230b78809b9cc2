using Payments.Infra.Analysis.Validation.Istio.Networking;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>What the Sidecar of a workload lets it know of the mesh, and how requests come in to it.</summary>
/// <param name="Sidecar">Specification of the Sidecar; null when there is none.</param>
/// <param name="Namespace">Its namespace.</param>
internal sealed record SidecarScope(JsonObject? Sidecar, string Namespace)
{
    private List<SeenHost>? hosts;

    /// <summary>The Sidecar that selects the workload, else its namespace's, else the mesh's. Gateways have none.</summary>
    public static SidecarScope Of(Workload workload, MeshObjects mesh)
    {
        if (workload.Role == ProxyRole.Gateway)
        {
            return new(null, workload.Namespace);
        }

        var found = mesh.Of("Sidecar", workload)
            .Where(item => MeshObjects.Selector(item) is null || MeshObjects.Namespace(item) == workload.Namespace)
            .MinBy(item => MeshObjects.Selector(item) is not null ? 0 : MeshObjects.Namespace(item) == workload.Namespace ? 1 : 2);
        return new(found.Message("spec"), found is null ? workload.Namespace : MeshObjects.Namespace(found));
    }

    /// <summary>Listeners that the Sidecar names, in whose place those of the Services would be.</summary>
    public IReadOnlyList<JsonObject> Ingress => Sidecar.Messages("ingress");

    public bool IsRegistryOnly => Sidecar.Message("outboundTrafficPolicy").Text("mode") == "REGISTRY_ONLY";

    /// <summary>Whether the workload knows a host.</summary>
    public bool Sees(MeshService service)
    {
        hosts ??= [.. Sidecar.Messages("egress").SelectMany(listener => listener.Texts("hosts")).Select(ScopeOf)];
        return hosts.Count == 0
            || (hosts.Exists(host => !host.IsExcluded && host.Names(service)) && !hosts.Exists(host => host.IsExcluded && host.Names(service)));
    }

    private SeenHost ScopeOf(string said)
    {
        var isExcluded = ScopedHost.Excludes(said);
        var named = isExcluded ? said[1..] : said;
        var (space, host) = named.Split('/', 2) is [var first, var second] ? (first, second) : ("*", named);
        return new(isExcluded, space == "." ? Namespace : space, host);
    }

    /// <summary>An entry of the hosts of an egress listener.</summary>
    /// <param name="IsExcluded">Whether it takes away what others name.</param>
    /// <param name="Namespace">Namespace, or <c>*</c> for all.</param>
    /// <param name="Host">Host, or a pattern.</param>
    private sealed record SeenHost(bool IsExcluded, string Namespace, string Host)
    {
        public bool Names(MeshService service) => (Namespace == "*" || service.Namespace == Namespace) && HostPattern.Covers(Host, service.Host);
    }
}
