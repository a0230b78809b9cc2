using System.Globalization;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Part of a field of a schedule, such as <c>*</c>, <c>5</c>, <c>mon-fri</c> and <c>*/10</c>.</summary>
internal static class CronRange
{
    /// <summary>Why a text is no such part; null when it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bounds">What the field allows.</param>
    public static string? Problem(string text, Bounds bounds)
    {
        var parts = text.Split('/');
        var ends = parts[0].Split('-');
        var (start, end) = (bounds.Least, bounds.Most);
        if (ends[0] is not ("*" or "?"))
        {
            if (Read(ends[0], bounds, out start) is { } problem)
            {
                return problem;
            }

            end = start;
            if (ends.Length == 2 && Read(ends[1], bounds, out end) is { } wrong)
            {
                return wrong;
            }

            if (ends.Length > 2)
            {
                return $"too many hyphens: {text}";
            }
        }

        var step = 1L;
        if (parts.Length == 2)
        {
            if (Number(parts[1], out step) is { } problem)
            {
                return problem;
            }

            // A single number with a step goes on to the end.
            end = ends.Length == 1 ? bounds.Most : end;
        }

        return parts.Length > 2 ? $"too many slashes: {text}"
            : start < bounds.Least ? Text($"beginning of range ({start}) below minimum ({bounds.Least}): {text}")
            : end > bounds.Most ? Text($"end of range ({end}) above maximum ({bounds.Most}): {text}")
            : start > end ? Text($"beginning of range ({start}) beyond end of range ({end}): {text}")
            : step == 0 ? $"step of range should be a positive number: {text}"
            : null;
    }

    private static string? Read(string text, Bounds bounds, out long number)
    {
        var name = bounds.Names.IndexOf(text.ToLowerInvariant());
        number = name + bounds.Least;
        return name >= 0 ? null : Number(text, out number);
    }

    private static string? Number(string text, out long number)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        number = 0;
        return digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? Unreadable("invalid syntax")
            : !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? Unreadable("value out of range")
            : number < 0 ? Text($"negative number ({number}) not allowed: {text}")
            : null;

        string Unreadable(string why) => $"failed to parse int from {text}: strconv.Atoi: parsing {GoText.Quote(text)}: {why}";
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>What a field allows.</summary>
    /// <param name="Least">The least number.</param>
    /// <param name="Most">The largest number.</param>
    /// <param name="Names">Names of the numbers, from the least on.</param>
    internal sealed record Bounds(long Least, long Most, ImmutableArray<string> Names);
}
