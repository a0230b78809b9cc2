using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Selection;

/// <summary>
/// Telemetries that select no pod, the same pod, or all pods of a namespace twice; to the last count those with <c>targetRefs</c> too, but none with an
/// empty selector. Source: <c>analyzers/telemetry/selector.go</c>, <c>default_selector.go</c>.
/// </summary>
internal static class TelemetrySelection
{
    private const string Kinds = "Telemetries";
    private const string Selector = "spec.selector";

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var selecting = mesh.Of("Telemetry").Select(item => (Object: item, Labels: LabelSet.Of(item.Spec.Message("selector").Message("matchLabels"))))
            .Where(item => !item.Labels.IsEmpty).ToArray();
        return PodSelection.Empty(mesh, selecting, $"{Selector}.matchLabels")
            .Concat(PodSelection.Pods(mesh, selecting).Where(selected => selected.Selectors.Length > 1)
                .SelectMany(selected => PodSelection.Conflict(selected.Selectors, "IST0159", Selector, Kinds, selected.Pod.Name)))
            .Concat(mesh.Of("Telemetry").Where(item => !item.Spec.Has("selector")).GroupBy(item => item.Namespace).Where(group => group.Count() > 1)
                .SelectMany(group => PodSelection.Conflict([.. group], "IST0160", Selector, Kinds, null)));
    }
}
