using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A selector of labels in the form that <c>kubectl --selector</c> takes: <c>a=b</c>, <c>a in (b,c)</c>, <c>a</c>, <c>!a</c>.</summary>
internal static class LabelSelector
{
    /// <summary>The requirements of a selector with <c>matchLabels</c> and <c>matchExpressions</c>; none selects everything.</summary>
    public static ImmutableArray<string> Of(JsonNode? selector) =>
    [
        .. Labels(selector?["matchLabels"])
            .Concat((selector?["matchExpressions"] as JsonArray ?? []).Select(requirement => Text(requirement!)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A map of labels, each <c>key=value</c>.</summary>
    public static ImmutableArray<string> Labels(JsonNode? map) =>
        [.. (map as JsonObject ?? []).Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal)];

    /// <summary>Whether labels are what the requirements want.</summary>
    public static bool Matches(ImmutableArray<string> requirements, ImmutableArray<string> labels) =>
        requirements.All(requirement => Matches(requirement, labels));

    private static bool Matches(string requirement, ImmutableArray<string> labels)
    {
        if (requirement.Split(" in (") is [var key, var values])
        {
            return values.TrimEnd(')').Split(',').Any(value => labels.Contains($"{key}={value}"));
        }

        if (requirement.Split(" notin (") is [var other, var unwanted])
        {
            return !unwanted.TrimEnd(')').Split(',').Any(value => labels.Contains($"{other}={value}"));
        }

        return requirement.StartsWith('!') ? !Has(requirement[1..])
            : requirement.Contains('=', StringComparison.Ordinal) ? labels.Contains(requirement)
            : Has(requirement);

        bool Has(string name) => labels.Any(label => label.StartsWith($"{name}=", StringComparison.Ordinal));
    }

    private static string Text(JsonNode requirement)
    {
        var values = string.Join(',', (requirement["values"] as JsonArray ?? []).Select(value => $"{value}"));
        return $"{requirement["operator"]}" switch
        {
            "In" => $"{requirement["key"]} in ({values})",
            "NotIn" => $"{requirement["key"]} notin ({values})",
            "Exists" => $"{requirement["key"]}",
            "DoesNotExist" => $"!{requirement["key"]}",
            var unknown => throw new ArgumentException($"'{unknown}' is no operator of a selector."),
        };
    }
}
