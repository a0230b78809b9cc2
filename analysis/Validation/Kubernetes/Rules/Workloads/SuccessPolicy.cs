using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>When an indexed Job is done before all of its pods are.</summary>
internal static class SuccessPolicy
{
    private const int MostRules = 20;
    private const int MostIndexCharacters = 64 * 1024;

    /// <summary>Checks a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="completions">How many pods the Job needs; null where it does not say.</param>
    public static IEnumerable<FieldError> Check(Field policy, long? completions)
    {
        var rules = policy["rules"];
        return (rules.Count == 0
                ? [FieldErrors.Required(rules, "at least one rules must be specified when the successPolicy is specified")]
                : PodFailurePolicy.TooMany(rules, MostRules))
            .Concat(rules.Items.SelectMany(rule => CheckRule(rule, completions ?? int.MaxValue)));
    }

    private static IEnumerable<FieldError> CheckRule(Field rule, long completions)
    {
        var (count, indexes) = (rule["succeededCount"], rule["succeededIndexes"]);
        if (!count.Exists && !indexes.Exists)
        {
            yield return FieldErrors.Required(rule, "at least one of succeededCount or succeededIndexes must be specified");
        }

        if (indexes.Text.Length > MostIndexCharacters)
        {
            yield return FieldErrors.TooLong(indexes, MostIndexCharacters);
        }

        var (total, problem) = IndexRanges.Count(indexes.Text, completions);
        if (problem is not null)
        {
            yield return FieldErrors.Invalid(indexes, $"error parsing succeededIndexes: {problem}");
        }

        foreach (var error in FieldErrors.Negative(count))
        {
            yield return error;
        }

        if (count.Integer > completions)
        {
            yield return FieldErrors.Invalid(count, AtMost(completions, "the number of specified completions"));
        }

        if (indexes.Exists && count.Integer > total)
        {
            yield return FieldErrors.Invalid(count, AtMost(total, "the number of indexes in the specified succeededIndexes field"));
        }
    }

    private static string AtMost(long most, string what) => string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most} ({what})");
}
