using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>Pods by their labels.</summary>
internal sealed class PodIndex
{
    private readonly ImmutableArray<(MeshObject Pod, LabelSet Labels)> pods;
    private readonly ILookup<(string Key, string Value), (MeshObject Pod, LabelSet Labels)> byLabel;

    /// <summary>Takes the pods.</summary>
    /// <param name="pods">Pods in their order, and the labels that count.</param>
    public PodIndex(IEnumerable<(MeshObject Pod, LabelSet Labels)> pods)
    {
        this.pods = [.. pods];
        byLabel = this.pods.SelectMany(pod => pod.Labels.Values.Select(label => (Label: (label.Key, label.Value), pod)))
            .ToLookup(entry => entry.Label, entry => entry.pod);
    }

    /// <summary>The pods that have all of some labels, in their order; no labels are those of all.</summary>
    public IEnumerable<MeshObject> With(LabelSet labels)
    {
        var rarest = labels.Values.Select(label => byLabel[(label.Key, label.Value)]).MinBy(found => found.Count()) ?? pods;
        return rarest.Where(pod => labels.IsIn(pod.Labels)).Select(pod => pod.Pod);
    }
}
