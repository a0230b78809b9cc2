using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>
/// Kubernetes' label selectors (kubernetes.io/docs/concepts/overview/working-with-objects/labels): <c>matchLabels</c> and <c>matchExpressions</c>, all of
/// which must fit. An empty one selects everything.
/// </summary>
internal static class LabelSelector
{
    /// <summary>Whether labels are selected.</summary>
    /// <param name="selector">The selector; null for an empty one.</param>
    /// <param name="labels">The labels, all of them known.</param>
    public static bool Selects(JsonObject? selector, IReadOnlyDictionary<string, string> labels) =>
        (selector.Message("matchLabels") ?? []).All(label => labels.TryGetValue(label.Key, out var value) && value == (label.Value?.ToString() ?? ""))
        && selector.Messages("matchExpressions").All(expression => Fits(expression, labels));

    private static bool Fits(JsonObject expression, IReadOnlyDictionary<string, string> labels)
    {
        var isThere = labels.TryGetValue(expression.Text("key"), out var value);
        var isListed = isThere && expression.Texts("values").Contains(value, StringComparer.Ordinal);
        return expression.Text("operator") switch
        {
            "In" => isListed,
            "NotIn" => !isListed,
            "Exists" => isThere,
            "DoesNotExist" => !isThere,
            _ => false,
        };
    }
}
