using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Rules;

/// <summary>What chooses the workloads of an object: labels they must have.</summary>
internal static class WorkloadSelector
{
    /// <summary>What the webhook warns about when a selector chooses nothing.</summary>
    public const string WithoutLabels = "workload selector specified without labels";

    /// <summary>What is wrong with a selector.</summary>
    /// <param name="selector">Selector; null is fine.</param>
    /// <param name="field">Field that holds the labels: <c>matchLabels</c> or <c>labels</c>.</param>
    public static IEnumerable<string> Problems(JsonObject? selector, string field)
    {
        foreach (var (key, value) in selector.TextMap(field))
        {
            var label = GoText.Quote($"{key}={value}");
            if (key.Length == 0)
            {
                yield return $"empty key is not supported in selector: {label}";
            }

            if (key.Contains('*', StringComparison.Ordinal) || value.Contains('*', StringComparison.Ordinal))
            {
                yield return $"wildcard is not supported in selector: {label}";
            }
        }
    }

    /// <summary>Whether there is a selector that has no labels.</summary>
    public static bool IsEmpty(JsonObject? selector, string field) => selector is not null && !selector.Map(field).Any();

    /// <summary>Checks a selector with <c>matchLabels</c>, errors and warning.</summary>
    public static void Check(JsonObject? selector, Findings findings)
    {
        findings.Problems(Problems(selector, "matchLabels"));
        if (IsEmpty(selector, "matchLabels"))
        {
            findings.Warning(WithoutLabels);
        }
    }
}
