using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Go;

/// <summary>
/// Regular expressions of the RE2 syntax, which knows classes of ASCII letters and digits only, POSIX classes, quoting
/// with <c>\Q…\E</c>, and an end of text that no line break follows.
/// </summary>
internal static class Re2
{
    private const string Word = "0-9A-Za-z_";
    private const string Space = @"\t\n\f\r ";

    private static readonly ConcurrentDictionary<string, Regex> Known = new();

    /// <summary>Whether a text has a part that matches.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static bool IsMatch(string pattern, string text) => Get(pattern).IsMatch(text);

    /// <summary>The expression, ready to match. The same pattern is translated once.</summary>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public static Regex Get(string pattern) =>
        Known.GetOrAdd(pattern, static text => new Regex(Translate(text), RegexOptions.CultureInvariant));

    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        var isMultiline = pattern.StartsWith("(?m", StringComparison.Ordinal);
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\' when index + 1 < pattern.Length && pattern[index + 1] == 'Q':
                    var end = pattern.IndexOf(@"\E", index, StringComparison.Ordinal);
                    var literal = end < 0 ? pattern[(index + 2)..] : pattern[(index + 2)..end];
                    translated.Append(Regex.Escape(literal));
                    index = end < 0 ? pattern.Length : end + 1;
                    break;
                case '\\' when index + 1 < pattern.Length:
                    translated.Append(Escape(pattern[++index], isInClass: false));
                    break;
                case '$' when !isMultiline:
                    translated.Append(@"\z");
                    break;
                case '(' when pattern.AsSpan(index).StartsWith("(?P<", StringComparison.Ordinal):
                    translated.Append("(?<");
                    index += 3;
                    break;
                case '[':
                    index = TranslateClass(pattern, index, translated);
                    break;
                case var other:
                    translated.Append(other);
                    break;
            }
        }

        return translated.ToString();
    }

    /// <summary>Translates a class such as <c>[^a-z\d[:space:]]</c>.</summary>
    /// <returns>Where it ends.</returns>
    private static int TranslateClass(string pattern, int start, StringBuilder translated)
    {
        translated.Append('[');
        var index = start + 1;
        if (index < pattern.Length && pattern[index] == '^')
        {
            translated.Append('^');
            index++;
        }

        for (var first = index; index < pattern.Length && (pattern[index] != ']' || index == first); index++)
        {
            var posix = pattern.AsSpan(index).StartsWith("[:", StringComparison.Ordinal) ? pattern.IndexOf(":]", index, StringComparison.Ordinal) : -1;
            if (posix > 0)
            {
                translated.Append(Posix(pattern[(index + 2)..posix]));
                index = posix + 1;
            }
            else if (pattern[index] == '\\' && index + 1 < pattern.Length)
            {
                translated.Append(Escape(pattern[++index], isInClass: true));
            }
            else
            {
                translated.Append(pattern[index] is '[' or ']' ? $"\\{pattern[index]}" : pattern[index]);
            }
        }

        translated.Append(']');
        return index;
    }

    private static string Escape(char letter, bool isInClass) => letter switch
    {
        'd' => isInClass ? "0-9" : "[0-9]",
        'w' => isInClass ? Word : $"[{Word}]",
        's' => isInClass ? Space : $"[{Space}]",
        'D' when !isInClass => "[^0-9]",
        'W' when !isInClass => $"[^{Word}]",
        'S' when !isInClass => $"[^{Space}]",
        'b' when !isInClass => $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))",
        'a' => @"\a",
        _ => $"\\{letter}",
    };

    private static string Posix(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "ascii" => @"\x00-\x7F",
        "blank" => @"\t ",
        "cntrl" => @"\x00-\x1F\x7F",
        "digit" => "0-9",
        "graph" => "!-~",
        "lower" => "a-z",
        "print" => " -~",
        "punct" => @"!-/:-@\[-`{-~",
        "space" => @"\t\n\v\f\r ",
        "upper" => "A-Z",
        "word" => Word,
        "xdigit" => "0-9A-Fa-f",
        _ => throw new ArgumentException($"invalid character class range: `[:{name}:]`"),
    };
}
