using System.Globalization;

namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>How often something is repeated: <c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>.</summary>
/// <param name="Length">Length of the text.</param>
/// <param name="Min">Fewest repeats.</param>
/// <param name="Max">Most repeats; -1 for no limit.</param>
internal sealed record RegexCount(int Length, int Min, int Max)
{
    private const int TooMany = 100_000_000;

    /// <summary>Reads a count; null when the text, which starts with a brace, is none and so means the brace itself.</summary>
    public static RegexCount? Read(string text)
    {
        var end = text.IndexOf('}', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var parts = text[1..end].Split(',');
        return parts switch
        {
            [var only] when Number(only) is { } count => new RegexCount(end + 1, count, count),
            [var least, ""] when Number(least) is { } min => new RegexCount(end + 1, min, -1),
            [var least, var most] when Number(least) is { } min && Number(most) is { } max => new RegexCount(end + 1, min, max),
            _ => null,
        };
    }

    private static int? Number(string text) =>
        text.Length == 0 || text.Any(letter => !char.IsAsciiDigit(letter)) || text is ['0', _, ..] ? null
        : text.Length > 9 ? TooMany
        : int.Parse(text, CultureInfo.InvariantCulture);
}
