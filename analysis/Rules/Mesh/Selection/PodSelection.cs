using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Selection;

/// <summary>Objects of a kind that select pods of their namespace by labels, and which of them select the same.</summary>
internal static class PodSelection
{
    /// <summary>What is said of objects whose labels select no pod.</summary>
    /// <param name="mesh">All objects.</param>
    /// <param name="selectors">Objects with the labels that they ask for.</param>
    /// <param name="path">Property that holds the labels.</param>
    public static IEnumerable<MeshFault> Empty(MeshObjects mesh, IEnumerable<(MeshObject Object, LabelSet Labels)> selectors, string path) =>
        from selector in selectors
        where !Selected(mesh, selector).Any()
        select selector.Object.Fault("IST0101", path, $"Referenced selector not found: {GoText.Quote(selector.Labels.ToString())}")
            .MissingIn(selector.Object.Namespace);

    /// <summary>The pods that are selected, each with the objects that select it.</summary>
    public static IEnumerable<(MeshObject Pod, ImmutableArray<MeshObject> Selectors)> Pods(
        MeshObjects mesh, IEnumerable<(MeshObject Object, LabelSet Labels)> selectors) =>
        selectors.SelectMany(selector => Selected(mesh, selector).Select(pod => (Pod: pod, selector.Object)))
            .GroupBy(pair => pair.Pod, pair => pair.Object).Select(pod => (pod.Key, pod.ToImmutableArray()));

    /// <summary>What is said of several objects that select one pod: once of each.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="code">Such as <c>IST0110</c>.</param>
    /// <param name="path">Property that selects.</param>
    /// <param name="kinds">What the objects are, in the plural.</param>
    /// <param name="pod">The pod; null for the namespace as a whole.</param>
    public static IEnumerable<MeshFault> Conflict(IReadOnlyCollection<MeshObject> objects, string code, string path, string kinds, string? pod)
    {
        var names = GoText.List(objects.Select(item => item.Name).Order(StringComparer.Ordinal));
        var what = pod is null ? "have no workload selector" : $"select the same workload pod {GoText.Quote(pod)}";
        return objects.Select(item => item.Fault(
            code, path, $"The {kinds} {names} in namespace {GoText.Quote(item.Namespace)} {what}, which can lead to undefined behavior."));
    }

    private static IEnumerable<MeshObject> Selected(MeshObjects mesh, (MeshObject Object, LabelSet Labels) selector) =>
        mesh.Pods.With(selector.Labels).Where(pod => pod.Namespace == selector.Object.Namespace);
}
