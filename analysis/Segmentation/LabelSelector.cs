using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>Kubernetes' label selectors (kubernetes.io/docs/concepts/overview/working-with-objects/labels). An empty one selects everything.</summary>
internal static class LabelSelector
{
    /// <summary>Whether labels are selected.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="labels">The labels.</param>
    public static bool Selects(JsonObject? selector, ImmutableSortedDictionary<string, string> labels) =>
        (selector.Message("matchLabels") ?? []).All(label => labels.TryGetValue(label.Key, out var value) && value == label.Value?.ToString())
        && selector.Messages("matchExpressions").All(expression => Fits(expression, labels));

    /// <summary>The least labels that are selected, to stand for pods that nobody here has seen.</summary>
    /// <param name="selector">The selector.</param>
    public static ImmutableSortedDictionary<string, string> Least(JsonObject? selector) => SegmentPod.LabelsOf(selector.Message("matchLabels")).AddRange(
        selector.Messages("matchExpressions")
            .Where(expression => expression.Text("operator") is "In" or "Exists")
            .Select(expression => KeyValuePair.Create(expression.Text("key"), expression.Texts("values") is [var first, ..] ? first : "")));

    private static bool Fits(JsonObject expression, ImmutableSortedDictionary<string, string> labels)
    {
        var (key, values) = (expression.Text("key"), expression.Texts("values"));
        var value = labels.GetValueOrDefault(key);
        return expression.Text("operator") switch
        {
            "In" => value is not null && values.Contains(value, StringComparer.Ordinal),
            "NotIn" => value is null || !values.Contains(value, StringComparer.Ordinal),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            _ => false,
        };
    }
}
