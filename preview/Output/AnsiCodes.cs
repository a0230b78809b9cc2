using System.Text.RegularExpressions;

namespace Payments.Infra.Preview.Output;

/// <summary>Colours that a program writes into its messages; the preview has colours of its own.</summary>
internal static partial class AnsiCodes
{
    public static string Strip(string text) => text.Contains('\u001b', StringComparison.Ordinal) ? Code().Replace(text, "") : text;

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Code();
}
