using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Go;

/// <summary>Values in the words of Go, the language of istiod, whose messages carry them.</summary>
internal static class GoText
{
    /// <summary>A text in double quotes, escaped (verb <c>%q</c>).</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                < ' ' or 0x7f => FormattableString.Invariant($"\\x{rune.Value:x2}"),
                _ when IsPrintable(rune) => rune.ToString(),
                < 0x10000 => FormattableString.Invariant($"\\u{rune.Value:x4}"),
                _ => FormattableString.Invariant($"\\U{rune.Value:x8}"),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether a letter can be printed (<c>unicode.IsPrint</c>): of all that is white only the plain space can.</summary>
    public static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && (rune.Value == ' ' || Rune.GetUnicodeCategory(rune) != UnicodeCategory.SpaceSeparator);

    /// <summary>A fraction in its shortest form, with an exponent below 0.0001 and from 1e21 (verb <c>%v</c>).</summary>
    public static string Fraction(double value) => Shortest(value, 1e-4, exponentDigits: 2);

    /// <summary>A fraction as Go writes it into JSON: with an exponent below 0.000001 and from 1e21.</summary>
    public static string JsonNumber(double value) => Shortest(value, 1e-6, exponentDigits: 1);

    /// <summary>A fraction with six decimals (verb <c>%f</c>).</summary>
    public static string Decimals(double value) => value.ToString("F6", CultureInfo.InvariantCulture);

    /// <summary>A list in brackets, separated by spaces (verb <c>%v</c>).</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(' ', items)}]";

    private static string Shortest(double value, double smallest, int exponentDigits)
    {
        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (value == 0 || !double.IsFinite(value))
        {
            return shortest;
        }

        if (Math.Abs(value) >= smallest && Math.Abs(value) < 1e21)
        {
            return shortest.Contains('E', StringComparison.Ordinal)
                ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
                : shortest;
        }

        var exponent = int.Parse(scientific[(scientific.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        var digits = shortest.Split('E')[0];
        var sign = exponent < 0 ? '-' : '+';
        return digits + "e" + sign + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).PadLeft(exponent < 0 ? exponentDigits : 2, '0');
    }
}
