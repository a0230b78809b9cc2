using System.Globalization;

namespace Payments.Infra.Analysis.Go;

/// <summary>Whole numbers as Go's <c>strconv</c> reads them.</summary>
internal static class GoNumber
{
    /// <summary>Whether a text is a whole number with or without sign, of 64 bits.</summary>
    public static bool IsWhole(string text) => TryRead(text, out _);

    /// <summary>Reads a whole number.</summary>
    public static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>What Go says of a text that is no whole number; null when it is one.</summary>
    /// <param name="function">Name of the function that reads it.</param>
    /// <param name="text">Text.</param>
    public static string? Problem(string function, string text)
    {
        if (IsWhole(text))
        {
            return null;
        }

        var digits = text.AsSpan(text is ['-' or '+', ..] ? 1 : 0);
        var reason = !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9') ? "value out of range" : "invalid syntax";
        return $"strconv.{function}: parsing {GoText.Quote(text)}: {reason}";
    }

    /// <summary>What Go's <c>ParseUint</c> says of a text that is no whole number without sign; null when it is one.</summary>
    /// <param name="text">Text.</param>
    /// <param name="largest">Largest number that fits.</param>
    public static string? UnsignedProblem(string text, uint largest)
    {
        var (number, reason) = (0UL, text.Length == 0 ? "invalid syntax" : null);
        foreach (var sign in text)
        {
            if (!char.IsAsciiDigit(sign))
            {
                reason = "invalid syntax";
                break;
            }

            number = (number * 10) + (ulong)(sign - '0');
            if (number > largest)
            {
                reason = "value out of range";
                break;
            }
        }

        return reason is null ? null : $"strconv.ParseUint: parsing {GoText.Quote(text)}: {reason}";
    }
}
