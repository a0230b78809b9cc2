using System.Net;
using System.Text;

namespace Payments.Infra.Preview.Markdown;

/// <summary>Texts of a program in Markdown, where they can neither end what they stand in nor call anybody.</summary>
internal static class MarkdownText
{
    private const int MaxName = 120;

    /// <summary>A code span: longer backticks around it than in it, on one line, shortened.</summary>
    public static string Span(string text)
    {
        var line = OneLine(text, MaxName);
        var fence = new string('`', LongestRun(line) + 1);
        return line.StartsWith('`') || line.EndsWith('`') ? $"{fence} {line} {fence}" : $"{fence}{line}{fence}";
    }

    /// <summary>Code within HTML.</summary>
    public static string Html(string text) => $"<code>{WebUtility.HtmlEncode(OneLine(text, MaxName)).Replace("@", "&#64;", StringComparison.Ordinal)}</code>";

    /// <summary>A code block of lines that each begin with a mark of a diff.</summary>
    public static string DiffBlock(IReadOnlyCollection<string> lines)
    {
        var fence = new string('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));
        return $"{fence}diff\n{string.Concat(lines.Select(line => line + "\n"))}{fence}\n";
    }

    /// <summary>A text on one line, with a mark where it is cut.</summary>
    public static string OneLine(string text, int length)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= length)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.Length == 0 ? " " : line.ToString();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
