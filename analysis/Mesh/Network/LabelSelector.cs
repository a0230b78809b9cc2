using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Network;

/// <summary>Selectors of Kubernetes: <c>matchLabels</c> and <c>matchExpressions</c>, all of which must fit; an empty one selects everything.</summary>
internal static class LabelSelector
{
    public static bool Fits(JsonObject? selector, LabelSet labels) =>
        selector is not null
        && LabelSet.Of(selector.Message("matchLabels")).IsIn(labels)
        && selector.Messages("matchExpressions").All(expression => Fits(expression, expression.Text("key"), expression.Texts("values"), labels));

    private static bool Fits(JsonObject expression, string key, IReadOnlyList<string> values, LabelSet labels)
    {
        var isThere = labels.Values.TryGetValue(key, out var value);
        return expression.Text("operator") switch
        {
            "In" => isThere && values.Contains(value),
            "NotIn" => !isThere || !values.Contains(value),
            "Exists" => isThere,
            "DoesNotExist" => !isThere,
            _ => false,
        };
    }
}
