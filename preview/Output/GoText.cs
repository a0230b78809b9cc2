using System.Globalization;
using System.Text;

namespace Payments.Infra.Preview.Output;

/// <summary>Texts in quotes as the real engine prints them.</summary>
internal static class GoText
{
    /// <summary>The text in quotes: what is not printed by itself is escaped.</summary>
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>The text without the quotes around it.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(Escape(rune));
        }

        return escaped.ToString();
    }

    /// <summary>The name of a resource, or its URN: what cannot be seen is escaped, and everything else stays.</summary>
    public static string Name(string name)
    {
        var shown = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            shown.Append(rune.Value is '\\' or '"' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? rune.ToString() : Escape(rune));
        }

        return shown.ToString();
    }

    /// <summary>The width of names that stand below each other: the bytes of the longest.</summary>
    public static int Width(IEnumerable<string> names) => names.Select(Encoding.UTF8.GetByteCount).DefaultIfEmpty().Max();

    /// <summary>A name with blanks behind it up to a width: what is counted here are letters.</summary>
    public static string Padded(string name, int width) => name + new string(' ', Math.Max(0, width - name.EnumerateRunes().Count()));

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\\' => "\\\\",
        '"' => "\\\"",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\v' => "\\v",
        ' ' => " ",
        < ' ' or 0x7f => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
        _ when IsPrinted(rune) => rune.ToString(),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
    };

    private static bool IsPrinted(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
