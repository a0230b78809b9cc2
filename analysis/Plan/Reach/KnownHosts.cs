using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>What Sidecars let the pods of a plan know of the mesh.</summary>
internal sealed class KnownHosts
{
    private readonly PodServices services;
    private readonly ILookup<(string Namespace, string Name), Workload> workloads;
    private readonly SelectorIndex<PlannedObject> sidecars;

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
        var wanted = services.Of(other).Select(service => MeshService.Kubernetes(StandIns.Bare(service.Manifest))).ToList();
        var own = new[] { pod.Owner.Namespace, MeshObjects.RootNamespace, "" }.SelectMany(ns => sidecars.For(ns, pod.Labels)).Distinct().ToList();
        return wanted.Count > 0 && !own.Exists(sidecar => StandIns.HasUnknown(sidecar.Manifest) && LabelSelection.HasAll(Labels(sidecar), pod.Labels) != false)
            && workloads[(pod.Owner.Namespace, pod.Owner.Name)].FirstOrDefault(workload => workload.Role == ProxyRole.Sidecar) is { } workload
            && SidecarScope.Of(workload, new(own.Select(sidecar => StandIns.Bare(sidecar.Manifest)))) is var scope
            && !wanted.Exists(scope.Sees);
    }

    private static JsonNode? Labels(PlannedObject sidecar) => ((sidecar.Manifest["spec"] as JsonObject)?["workloadSelector"] as JsonObject)?["labels"];
}
