using Payments.Infra.Analysis.Validation.Istio.Networking;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>What the Sidecar of a workload lets it know of the mesh, and how requests come in to it.</summary>
/// <param name="Sidecar">Specification of the Sidecar; null when there is none.</param>
/// <param name="Namespace">Its namespace.</param>
internal sealed record SidecarScope(JsonObject? Sidecar, string Namespace)
{
    /// <summary>The Sidecar that selects the workload, else its namespace's, else the mesh's. Gateways have none.</summary>
    public static SidecarScope Of(Workload workload, MeshObjects mesh)
    {
        if (workload.Role == ProxyRole.Gateway)
        {
            return new(null, workload.Namespace);
        }

        var found = mesh.Of("Sidecar")
            .Where(item => workload.IsIn(MeshObjects.Namespace(item)))
            .Where(item => workload.IsSelectedBy(Labels(item)) && (Labels(item) is null || MeshObjects.Namespace(item) == workload.Namespace))
            .MinBy(item => Labels(item) is not null ? 0 : MeshObjects.Namespace(item) == workload.Namespace ? 1 : 2);
        return new(found.Message("spec"), found is null ? workload.Namespace : MeshObjects.Namespace(found));
    }

    /// <summary>Listeners that the Sidecar names, in whose place those of the Services would be.</summary>
    public IReadOnlyList<JsonObject> Ingress => Sidecar.Messages("ingress");

    public bool IsRegistryOnly => Sidecar.Message("outboundTrafficPolicy").Text("mode") == "REGISTRY_ONLY";

    /// <summary>Whether the workload knows a host.</summary>
    public bool Sees(MeshService service)
    {
        var hosts = Sidecar.Messages("egress").SelectMany(listener => listener.Texts("hosts")).ToList();
        return hosts.Count == 0
            || (hosts.Any(host => !ScopedHost.Excludes(host) && Names(host, service))
                && !hosts.Any(host => ScopedHost.Excludes(host) && Names(host[1..], service)));
    }

    private bool Names(string scoped, MeshService service)
    {
        var (space, host) = scoped.Split('/', 2) is [var first, var second] ? (first, second) : ("*", scoped);
        return (space == "*" || service.Namespace == (space == "." ? Namespace : space)) && HostPattern.Covers(host, service.Host);
    }

    private static JsonObject? Labels(JsonObject sidecar) => sidecar.Message("spec").Message("workloadSelector").Message("labels");
}
