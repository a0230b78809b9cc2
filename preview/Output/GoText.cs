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
