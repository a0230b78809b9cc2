using System.Globalization;

namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>What stands behind a backslash.</summary>
internal static class RegexEscape
{
    private const int LastCharacter = 0x10ffff;

    /// <summary>Reads a class such as <c>\d</c> or <c>\p{Greek}</c> at the start of a text.</summary>
    /// <returns>Its length or what is wrong with it; null when it is none.</returns>
    public static (int Length, string? Problem)? ReadClass(string text) => text switch
    {
        ['\\', 'd' or 'D' or 's' or 'S' or 'w' or 'W', ..] => (2, null),
        ['\\', 'p' or 'P', ..] => ReadUnicodeClass(text),
        _ => null,
    };

    /// <summary>Reads a character such as <c>\n</c>, <c>\x41</c> or <c>\.</c>.</summary>
    /// <param name="text">Expression.</param>
    /// <param name="start">Where the backslash stands.</param>
    /// <returns>Where the character ends, or what is wrong with it.</returns>
    public static (int End, string? Problem) ReadCharacter(string text, int start)
    {
        var (end, _, problem) = Read(text, start);
        return (end, problem);
    }

    /// <summary>Reads a character, and tells which it is.</summary>
    /// <inheritdoc cref="ReadCharacter"/>
    public static (int End, int Character, string? Problem) Read(string text, int start)
    {
        var at = start + 1;
        if (at == text.Length)
        {
            return (at, 0, RegexReader.Fault("trailing backslash at end of expression", ""));
        }

        var letter = text[at];
        return letter switch
        {
            'a' => (at + 1, '\a', null),
            'f' => (at + 1, '\f', null),
            'n' => (at + 1, '\n', null),
            'r' => (at + 1, '\r', null),
            't' => (at + 1, '\t', null),
            'v' => (at + 1, '\v', null),
            'x' => ReadHexadecimal(text, start),
            '0' => ReadOctal(text, at),
            >= '1' and <= '7' when at + 1 < text.Length && text[at + 1] is >= '0' and <= '7' => ReadOctal(text, at),
            _ when char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) => (at + 1, letter, null),
            _ => Invalid(text, start, at + (char.IsHighSurrogate(letter) ? 2 : 1)),
        };
    }

    private static (int End, int Character, string? Problem) ReadOctal(string text, int at)
    {
        var digits = text.Skip(at).Take(3).TakeWhile(digit => digit is >= '0' and <= '7').ToArray();
        return (at + digits.Length, digits.Aggregate(0, (number, digit) => (number * 8) + digit - '0'), null);
    }

    private static (int End, int Character, string? Problem) ReadHexadecimal(string text, int start)
    {
        var at = start + 2;
        if (at == text.Length)
        {
            return Invalid(text, start, at);
        }

        if (text[at] != '{')
        {
            var end = Math.Min(at + 2, text.Length);
            return end == at + 2 && char.IsAsciiHexDigit(text[at]) && char.IsAsciiHexDigit(text[at + 1])
                ? (end, int.Parse(text[at..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), null)
                : Invalid(text, start, end);
        }

        var number = 0;
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '}')
            {
                return at > start + 3 ? (at + 1, number, null) : Invalid(text, start, at + 1);
            }

            if (!char.IsAsciiHexDigit(text[at]))
            {
                return Invalid(text, start, at + 1);
            }

            number = (number * 16) + Convert.ToInt32(text[at].ToString(), 16);
            if (number > LastCharacter)
            {
                return Invalid(text, start, at + 1);
            }
        }

        return Invalid(text, start, text.Length);
    }

    private static (int Length, string? Problem) ReadUnicodeClass(string text)
    {
        if (text.Length < 3 || text[2] != '{')
        {
            var length = Math.Min(text.Length, 3);
            return Known(text[..length], text[2..length]);
        }

        var end = text.IndexOf('}', StringComparison.Ordinal);
        return end < 0 ? (0, RegexReader.Fault("invalid character class range", text)) : Known(text[..(end + 1)], text[3..end]);
    }

    private static (int Length, string? Problem) Known(string sequence, string name) =>
        UnicodeGroups.Contains(name.StartsWith('^') ? name[1..] : name)
            ? (sequence.Length, null)
            : (0, RegexReader.Fault("invalid character class range", sequence));

    private static (int End, int Character, string? Problem) Invalid(string text, int start, int end) =>
        (end, 0, RegexReader.Fault("invalid escape sequence", text[start..end]));
}
