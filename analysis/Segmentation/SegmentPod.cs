using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>Pods that policies treat alike.</summary>
/// <param name="Namespace">Their namespace.</param>
/// <param name="Name">Name of what makes them, or the labels by which policies select them.</param>
/// <param name="Labels">Their labels.</param>
internal sealed record SegmentPod(string Namespace, string Name, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>Labels of their namespace.</summary>
    public ImmutableSortedDictionary<string, string> NamespaceLabels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Ports that their containers declare: number, name and protocol.</summary>
    public ImmutableArray<(int Number, string Name, string Protocol)> Ports { get; init; } = [];

    /// <summary>Account that they run as; empty where it is not known.</summary>
    public string Account { get; init; } = "";

    /// <summary>Namespace and name, as results show them.</summary>
    public string Shown => $"{Namespace}/{Name}";

    /// <summary>Labels of an object's field.</summary>
    /// <param name="labels">The field.</param>
    public static ImmutableSortedDictionary<string, string> LabelsOf(JsonObject? labels) => (labels ?? []).ToImmutableSortedDictionary(
        label => label.Key, label => KnownText.At(label.Value) ?? "", StringComparer.Ordinal);
}
