using System.Globalization;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Indexes of pods as a text, such as <c>1,3-5,7</c>.</summary>
internal static class IndexRanges
{
    /// <summary>Counts indexes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="completions">How many indexes there are.</param>
    /// <returns>How many the text names, and why it cannot be read.</returns>
    public static (long Total, string? Problem) Count(string text, long completions)
    {
        var (total, last) = (0L, -1L);
        foreach (var part in text.Split(',').Where(_ => text.Length > 0))
        {
            var (first, end, problem) = Range(part, completions);
            problem ??= last >= 0 && last >= first
                ? string.Create(CultureInfo.InvariantCulture, $"non-increasing order, previous: {last}, current: {first}")
                : null;
            if (problem is not null)
            {
                return (0, problem);
            }

            total += end - first + 1;
            last = end;
        }

        return (total, null);
    }

    private static (long First, long Last, string? Problem) Range(string text, long completions)
    {
        var limits = text.Split('-');
        if (limits.Length > 2)
        {
            const string TwoParts = "violates the requirement that an index interval can have at most two parts separated by '-'";
            return (0, 0, $"the fragment {GoText.Quote(text)} {TwoParts}");
        }

        var numbers = limits.Select(limit => long.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : (long?)null).ToList();
        var problem = limits.Zip(numbers).Select(pair => pair.Second is null ? $"cannot convert string to integer for index: {GoText.Quote(pair.First)}"
            : pair.Second >= completions ? $"too large index: {GoText.Quote(pair.First)}"
            : null).FirstOrDefault(found => found is not null);
        return problem is not null ? (0, 0, problem)
            : numbers.Count == 2 && numbers[0] >= numbers[1] ? (0, 0, $"non-increasing order, previous: {limits[0]}, current: {limits[1]}")
            : (numbers[0]!.Value, numbers[^1]!.Value, null);
    }
}
