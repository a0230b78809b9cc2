using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>The pods of a plan: those that its objects make, and for those that charts and operators make, the labels by which policies select them.</summary>
internal static class SegmentPods
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>The pods, by namespace and name.</summary>
    /// <param name="manifests">The plan's objects.</param>
    public static ImmutableArray<SegmentPod> Of(IReadOnlyCollection<JsonObject> manifests)
    {
        var spaces = manifests.Where(item => item.Text("kind") == "Namespace")
            .ToLookup(item => item.Message("metadata").Text("name"), item => item.Message("metadata").Message("labels"), StringComparer.Ordinal);
        var seen = manifests.Select(item => Seen(new PlannedObject("", item), spaces)).OfType<SegmentPod>().ToList();
        var unseen =
            from policy in manifests
            where policy.Text("kind") == "NetworkPolicy"
            let ns = NamespaceOf(policy)
            let selector = policy.Message("spec").Message("podSelector")
            let labels = Least(selector)
            where labels.Count > 0 && !seen.Any(pod => pod.Namespace == ns && LabelSelector.Selects(selector, pod.Labels))
            select new SegmentPod(ns, string.Join(',', labels.Select(label => $"{label.Key}={label.Value}")), labels)
            {
                NamespaceLabels = Labels(spaces, ns),
            };
        return
        [
            .. seen.Concat(unseen).DistinctBy(pod => pod.Shown)
                .OrderBy(pod => pod.Namespace, StringComparer.Ordinal).ThenBy(pod => pod.Name, StringComparer.Ordinal),
        ];
    }

    private static SegmentPod? Seen(PlannedObject item, ILookup<string, JsonObject?> spaces) => PodTemplates.Of(item) is not var (template, _)
        ? null
        : new SegmentPod(NamespaceOf(item.Manifest), item.Name, SegmentPod.LabelsOf(template.Message("metadata").Message("labels")))
        {
            NamespaceLabels = Labels(spaces, NamespaceOf(item.Manifest)),
            Account = template.Message("spec").Text("serviceAccountName"),
            Ports =
            [
                .. template.Message("spec").Messages("containers").SelectMany(container => container.Messages("ports"))
                    .Select(port => ((int)port.Whole("containerPort"), port.Text("name"), port.Text("protocol") is { Length: > 0 } said ? said : "TCP")),
            ],
        };

    private static ImmutableSortedDictionary<string, string> Labels(ILookup<string, JsonObject?> spaces, string ns) =>
        SegmentPod.LabelsOf(spaces[ns].FirstOrDefault()).SetItem(NamespaceName, ns);

    private static string NamespaceOf(JsonObject item) => item.Message("metadata").Text("namespace") is { Length: > 0 } name ? name : "default";

    /// <summary>The least labels that are selected, to stand for pods that nobody here has seen.</summary>
    private static ImmutableSortedDictionary<string, string> Least(JsonObject? selector) => SegmentPod.LabelsOf(selector.Message("matchLabels")).AddRange(
        selector.Messages("matchExpressions")
            .Where(expression => expression.Text("operator") is "In" or "Exists")
            .Select(expression => KeyValuePair.Create(expression.Text("key"), expression.Texts("values") is [var first, ..] ? first : "")));
}
