using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>What Sidecars let the pods of a plan know of the mesh.</summary>
internal sealed class KnownHosts
{
    private readonly PodServices services;
    private readonly ILookup<(string Namespace, string Name), Workload> workloads;
    private readonly SelectorIndex<PlannedObject> sidecars;
    private readonly Dictionary<PlannedPod, List<MeshService>> wantedOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlannedPod, SidecarScope?> scopes = new(ReferenceEqualityComparer.Instance);

    public KnownHosts(PlanObjects plan, PodServices services)
    {
        this.services = services;
        workloads = Workloads.Of(new(plan.All.Where(item => item.Kind is "Namespace" or "Gateway" || PodTemplates.Makes(item.Kind))
            .Select(item => StandIns.Bare(item.Manifest)))).ToLookup(workload => (workload.Namespace, workload.Name));
        sidecars = new(plan.All.Where(item => item.Kind == "Sidecar"), sidecar => (sidecar.Namespace, Labels(sidecar)));
    }

    /// <summary>Whether pods know none of the Services of others; false also when these have none, or when that is not known.</summary>
    public bool IsUnknown(PlannedPod pod, PlannedPod other)
    {
        var wanted = Remembered(wantedOf, other, Wanted);
        return wanted.Count > 0 && Remembered(scopes, pod, Scope) is { } scope && !wanted.Exists(scope.Sees);
    }

    private List<MeshService> Wanted(PlannedPod pod) =>
        services.Of(pod).Select(service => MeshService.Kubernetes(StandIns.Bare(service.Manifest))).ToList();

    /// <summary>What the Sidecar of pods lets them know; null when they have no proxy, or it is not known.</summary>
    private SidecarScope? Scope(PlannedPod pod)
    {
        var own = new[] { pod.Owner.Namespace, MeshObjects.RootNamespace, "" }.SelectMany(ns => sidecars.For(ns, pod.Labels)).Distinct().ToList();
        return !own.Exists(sidecar => StandIns.HasUnknown(sidecar.Manifest) && LabelSelection.HasAll(Labels(sidecar), pod.Labels) != false)
            && workloads[(pod.Owner.Namespace, pod.Owner.Name)].FirstOrDefault(workload => workload.Role == ProxyRole.Sidecar) is { } workload
            ? SidecarScope.Of(workload, new(own.Select(sidecar => StandIns.Bare(sidecar.Manifest))))
            : null;
    }

    private static T Remembered<T>(Dictionary<PlannedPod, T> known, PlannedPod pod, Func<PlannedPod, T> make)
    {
        if (!known.TryGetValue(pod, out var value))
        {
            known[pod] = value = make(pod);
        }

        return value;
    }

    private static JsonNode? Labels(PlannedObject sidecar) => ((sidecar.Manifest["spec"] as JsonObject)?["workloadSelector"] as JsonObject)?["labels"];
}
