using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Selection;

/// <summary>
/// Sidecars that select no pod, the same pod, or all pods of a namespace twice; and those for pods that have no proxy of their own.
/// Source: <c>analyzers/sidecar/selector.go</c>.
/// </summary>
internal static class SidecarSelection
{
    private const string Kinds = "Sidecars";
    private const string Selector = "spec.workloadSelector";

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var sidecars = mesh.Of("Sidecar").Select(item => (Object: item, Labels: LabelSet.Of(item.Spec.Message("workloadSelector").Message("labels"))))
            .ToLookup(item => item.Labels.IsEmpty);
        return PodSelection.Empty(mesh, sidecars[false], $"{Selector}.labels")
            .Concat(PodSelection.Pods(mesh, sidecars[false]).SelectMany(selected => OfPod(selected.Pod, selected.Selectors)))
            .Concat(sidecars[true].Select(item => item.Object).GroupBy(item => item.Namespace).SelectMany(group => OfNamespace(mesh, [.. group])));
    }

    private static IEnumerable<MeshFault> OfPod(MeshObject pod, ImmutableArray<MeshObject> sidecars) =>
        MeshMembership.IsAmbient(pod) ? sidecars.Select(item => Ineffective(item, "selected workload is in ambient mode, the policy has no impact"))
        : sidecars.Length > 1 ? PodSelection.Conflict(sidecars, "IST0110", Selector, Kinds, pod.Name)
        : [];

    private static IEnumerable<MeshFault> OfNamespace(MeshObjects mesh, ImmutableArray<MeshObject> sidecars) =>
        MeshMembership.IsAmbientNamespace(mesh.Find("Namespace", "", sidecars[0].Namespace))
            ? sidecars.Select(item => Ineffective(item, "namespace is in ambient mode, the policy has no impact"))
        : sidecars.Length > 1 ? PodSelection.Conflict(sidecars, "IST0111", Selector, Kinds, null)
        : [];

    private static MeshFault Ineffective(MeshObject item, string reason) => item.Fault("IST0167", Selector, $"The policy has no impact: {reason}.");
}
