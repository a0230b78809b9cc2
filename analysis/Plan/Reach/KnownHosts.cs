using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>What Sidecars let the pods of a plan know of the mesh.</summary>
internal sealed class KnownHosts
{
    private readonly MeshObjects mesh;
    private readonly ILookup<(string Namespace, string Name), Workload> workloads;
    private readonly ImmutableArray<PlannedObject> unclear;

    public KnownHosts(PlanObjects plan)
    {
        mesh = new(plan.All.Select(item => StandIns.Bare(item.Manifest)));
        workloads = Workloads.Of(mesh).ToLookup(workload => (workload.Namespace, workload.Name));
        unclear = [.. plan.All.Where(item => item.Kind == "Sidecar" && StandIns.HasUnknown(item.Manifest))];
    }

    /// <summary>Whether pods know none of some Services; false also when that is not known.</summary>
    public bool AreUnknown(PlannedPod pod, IReadOnlyCollection<PlannedObject> services) =>
        services.Count > 0 && !unclear.Any(sidecar => MayBeOf(sidecar, pod))
        && workloads[(pod.Owner.Namespace, pod.Owner.Name)].FirstOrDefault(workload => workload.Role == ProxyRole.Sidecar) is { } workload
        && SidecarScope.Of(workload, mesh) is var scope
        && services.All(service => !scope.Sees(MeshService.Kubernetes(StandIns.Bare(service.Manifest))));

    private static bool MayBeOf(PlannedObject sidecar, PlannedPod pod) =>
        sidecar.Namespace is "" or MeshObjects.RootNamespace
        || (sidecar.Namespace == pod.Owner.Namespace
            && LabelSelection.HasAll(((sidecar.Manifest["spec"] as JsonObject)?["workloadSelector"] as JsonObject)?["labels"], pod.Labels) != false);
}
