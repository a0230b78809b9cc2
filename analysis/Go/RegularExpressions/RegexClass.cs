using System.Text;

namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>Classes of characters in brackets, such as <c>[a-z\d]</c>.</summary>
internal static class RegexClass
{
    private static readonly string[] Names =
    [
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit",
    ];

    /// <summary>Reads a class.</summary>
    /// <param name="text">Text that starts with the bracket.</param>
    /// <returns>Its length, or what is wrong with it.</returns>
    public static (int Length, string? Problem) Read(string text)
    {
        var at = text.StartsWith("[^", StringComparison.Ordinal) ? 2 : 1;
        for (var isFirst = true; isFirst || at == text.Length || text[at] != ']'; isFirst = false)
        {
            var (end, problem) = ReadNamed(text, at) ?? ReadEscaped(text, at) ?? ReadRange(text, at);
            if (problem is not null)
            {
                return (0, problem);
            }

            at = end;
        }

        return (at + 1, null);
    }

    private static (int End, string? Problem)? ReadNamed(string text, int at)
    {
        if (text.Length - at <= 2 || text[at] != '[' || text[at + 1] != ':' || text.IndexOf(":]", at + 2, StringComparison.Ordinal) is not (>= 0 and var end))
        {
            return null;
        }

        var name = text[(at + 2)..end];
        return Names.Contains(name.StartsWith('^') ? name[1..] : name)
            ? (end + 2, null)
            : (0, RegexReader.Fault("invalid character class range", text[at..(end + 2)]));
    }

    private static (int End, string? Problem)? ReadEscaped(string text, int at) =>
        RegexEscape.ReadClass(text[at..]) is var (length, problem) ? (at + length, problem) : null;

    private static (int End, string? Problem) ReadRange(string text, int at)
    {
        var (end, low, problem) = ReadCharacter(text, at);
        if (problem is not null || end + 1 >= text.Length || text[end] != '-' || text[end + 1] == ']')
        {
            return (end, problem);
        }

        (end, var high, problem) = ReadCharacter(text, end + 1);
        return (end, problem ?? (high < low ? RegexReader.Fault("invalid character class range", text[at..end]) : null));
    }

    private static (int End, int Character, string? Problem) ReadCharacter(string text, int at)
    {
        if (at == text.Length)
        {
            return (at, 0, RegexReader.Fault("missing closing ]", text));
        }

        if (text[at] == '\\')
        {
            return RegexEscape.Read(text, at);
        }

        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        return (at + length, rune.Value, null);
    }
}
