using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What the proxy of a workload knows of the mesh (<c>SidecarScope</c>).</summary>
internal sealed class CallerScope
{
    private CallerScope(Workload workload, ConfigObject? sidecar, ImmutableArray<EgressListener> listeners, ImportedServices services, bool isRegistryOnly)
    {
        Workload = workload;
        Sidecar = sidecar;
        Listeners = listeners;
        Services = services;
        IsRegistryOnly = isRegistryOnly;
    }

    public Workload Workload { get; }

    /// <summary>The Sidecar that says it; null when none does, and the proxy knows all.</summary>
    public ConfigObject? Sidecar { get; }

    /// <summary>Where the proxy takes requests of its application; none at gateways.</summary>
    public ImmutableArray<EgressListener> Listeners { get; }

    /// <summary>The services that it has clusters for.</summary>
    public ImportedServices Services { get; }

    /// <summary>Whether it refuses what it does not know.</summary>
    public bool IsRegistryOnly { get; }

    public static CallerScope Of(ServiceMesh mesh, Workload workload)
    {
        if (workload.IsGateway)
        {
            return new(workload, null, [], ImportedServices.OfGateway(mesh, workload.Namespace), mesh.Config.IsRegistryOnly);
        }

        var sidecar = Find(mesh, workload);
        var routes = mesh.VirtualServices;
        IEnumerable<JsonObject?> said = sidecar?.Spec.Messages("egress") ?? [];
        ImmutableArray<EgressListener> listeners =
        [
            .. said.DefaultIfEmpty().Select(listener => EgressListener.Of(mesh, routes, workload.Namespace, listener)),
        ];
        var policy = sidecar?.Spec.Message("outboundTrafficPolicy");
        return new(
            workload,
            sidecar,
            listeners,
            ImportedServices.Of(mesh, workload.Namespace, listeners),
            policy is null ? mesh.Config.IsRegistryOnly : policy.Text("mode") is not ("ALLOW_ANY" or "ALLOW_ANY_DYNAMIC_DNS"));
    }

    /// <summary>The listener that requests for a port come to; null when there is none for it.</summary>
    public EgressListener? Listener(int port) => Listeners.FirstOrDefault(listener => listener.Port is null || listener.Port == port);

    /// <summary>The oldest Sidecar that selects the workload, else the oldest of its namespace, else that of the mesh.</summary>
    private static ConfigObject? Find(ServiceMesh mesh, Workload workload)
    {
        var own = mesh.Of("Sidecar").Where(item => item.Namespace == workload.Namespace).ToList();
        return own.FirstOrDefault(item => item.Spec.Has("workloadSelector") && Selector(item).IsIn(workload.Labels))
            ?? own.FirstOrDefault(item => !item.Spec.Has("workloadSelector"))
            ?? mesh.Of("Sidecar").FirstOrDefault(item => item.Namespace == mesh.Config.RootNamespace && !item.Spec.Has("workloadSelector"));
    }

    private static LabelSet Selector(ConfigObject sidecar) => LabelSet.Of(sidecar.Spec.Message("workloadSelector").Message("labels"));
}
