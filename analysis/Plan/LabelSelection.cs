using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Whether selectors choose labels, as the API server decides it; what is not known yet on either side may be anything.</summary>
internal static class LabelSelection
{
    /// <summary>Whether labels have all that are wanted; null when that depends on what is not known.</summary>
    /// <param name="wanted">Labels; none of them are had by all.</param>
    /// <param name="labels">Labels of an object; null for none.</param>
    public static bool? HasAll(JsonNode? wanted, JsonNode? labels) => wanted switch
    {
        null => true,
        JsonObject map => All(map.Select(label => Equal(label.Value, labels, label.Key))),
        _ => null,
    };

    /// <summary>Whether a label selector, with <c>matchLabels</c> and <c>matchExpressions</c>, chooses labels; an empty one chooses all.</summary>
    public static bool? Fits(JsonNode? selector, JsonNode? labels) => selector switch
    {
        null => true,
        JsonObject map when !UnknownValue.Is(map["matchExpressions"]) => All(
            [HasAll(map["matchLabels"], labels), .. KnownText.Items(map, "matchExpressions").Select(expression => Holds(expression, labels))]),
        _ => null,
    };

    private static bool? Holds(JsonNode? expression, JsonNode? labels)
    {
        if (UnknownValue.Is(labels) || KnownText.At(expression, "key") is not { } key || KnownText.At(expression, "operator") is not { } verb)
        {
            return null;
        }

        var values = KnownText.Items(expression, "values").ToList();
        var has = (labels as JsonObject)?.ContainsKey(key) == true;
        return verb switch
        {
            "Exists" => has,
            "DoesNotExist" => !has,
            "In" => Any(values.Select(value => Equal(value, labels, key))),
            "NotIn" => !Any(values.Select(value => Equal(value, labels, key))),
            _ => null,
        };
    }

    private static bool? Equal(JsonNode? wanted, JsonNode? labels, string key)
    {
        if (UnknownValue.Is(labels))
        {
            return null;
        }

        var label = (labels as JsonObject)?[key];
        return label is null ? false
            : UnknownValue.Is(label) || UnknownValue.Is(wanted) ? null
            : label.ToString() == wanted?.ToString();
    }

    /// <summary>One that does not hold decides.</summary>
    private static bool? All(IEnumerable<bool?> parts) => parts.Aggregate((bool?)true, (all, part) => all & part);

    /// <summary>One that holds decides.</summary>
    private static bool? Any(IEnumerable<bool?> parts) => parts.Aggregate((bool?)false, (any, part) => any | part);
}
