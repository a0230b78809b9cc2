using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Payments.Infra.Preview.Render;

/// <summary>Decides how a text is written in YAML.</summary>
internal static partial class YamlStyle
{
    private const int MaxKeyLength = 128;

    /// <summary>Words that a reader of YAML 1.1 or 1.2 takes for something other than a text.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    public static ScalarStyle Of(string text) =>
        Safe().IsMatch(text) && !Words.Contains(text) ? ScalarStyle.Plain
        : text.Contains('\n', StringComparison.Ordinal) && IsPrintable(text) && CanBeBlock(text) ? ScalarStyle.Literal
        : !text.Contains('\n', StringComparison.Ordinal) && text.Length <= MaxKeyLength && IsPrintable(text) ? ScalarStyle.SingleQuoted
        : ScalarStyle.DoubleQuoted;

    /// <summary>A block's first line says how far it is indented, and ends of lines with blanks are lost on the next editor.</summary>
    private static bool CanBeBlock(string text) => text[0] is not (' ' or '\t' or '\n') && !BlankEnd().IsMatch(text);

    private static bool IsPrintable(string text) =>
        text.All(letter => letter is >= ' ' and < '\u007F' or '\n' or >= '\u00A0' and < '\u2028' or > '\u2029' and < '\uD800');

    /// <summary>Starts with a letter or a slash, which no number or date does, and has nothing that means something.</summary>
    [GeneratedRegex(@"^[A-Za-z/](?:[A-Za-z0-9_./@+=-]|:(?=[A-Za-z0-9_./@+=-])| (?=[A-Za-z0-9_./@+=-]))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Safe();

    [GeneratedRegex(@"[ \t](\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex BlankEnd();
}
