using System.Buffers;
using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Go;

/// <summary>Durations in Go's notation, such as <c>1m30s</c> or <c>1.5h</c>.</summary>
internal static class GoDuration
{
    private const long Millisecond = 1_000_000;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Reads a duration.</summary>
    /// <param name="text">Numbers with units: <c>ns</c>, <c>us</c>, <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c>.</param>
    /// <returns>Nanoseconds, or the reason why it is none.</returns>
    public static (long Nanoseconds, string? Problem) Parse(string text)
    {
        var rest = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (rest is "0")
        {
            return (0, null);
        }

        var invalid = (0L, $"time: invalid duration {Quote(text)}");
        if (rest.IsEmpty)
        {
            return invalid;
        }

        UInt128 total = 0;
        while (!rest.IsEmpty)
        {
            var whole = Digits(rest);
            var fraction = rest.Length > whole.Length && rest[whole.Length] == '.' ? Digits(rest[(whole.Length + 1)..]) : default;
            var number = rest[..(whole.Length + (rest.Length > whole.Length && rest[whole.Length] == '.' ? 1 + fraction.Length : 0))];
            if (whole.IsEmpty && fraction.IsEmpty)
            {
                return invalid;
            }

            rest = rest[number.Length..];
            var unit = UnitName(rest);
            if (unit.IsEmpty)
            {
                return (0, $"time: missing unit in duration {Quote(text)}");
            }

            if (UnitOf(unit) is not { } factor)
            {
                return (0, $"time: unknown unit {Quote(unit.ToString())} in duration {Quote(text)}");
            }

            rest = rest[unit.Length..];
            if (!ulong.TryParse(whole.IsEmpty ? "0" : whole, CultureInfo.InvariantCulture, out var count))
            {
                return invalid;
            }

            total += ((UInt128)count * factor) + Part(fraction, factor);
            if (total > 1UL << 63)
            {
                return invalid;
            }
        }

        return (text.StartsWith('-'), total) switch
        {
            (true, _) => (unchecked(-(long)(ulong)total), null),
            (false, var nanoseconds) when nanoseconds > long.MaxValue => invalid,
            _ => ((long)total, null),
        };
    }

    /// <summary>What Istio says of a duration that must last a whole number of milliseconds.</summary>
    public static string? Problem(long nanoseconds) =>
        nanoseconds < Millisecond ? "duration must be greater than 1ms"
        : nanoseconds % Millisecond != 0 ? "only durations to ms precision are supported"
        : null;

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> UnitName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(NumberCharacters);
        return end < 0 ? text : text[..end];
    }

    private static ulong? UnitOf(ReadOnlySpan<char> name) => name switch
    {
        "ns" => 1,
        "us" or "\u00b5s" or "\u03bcs" => 1_000,
        "ms" => Millisecond,
        "s" => 1_000 * Millisecond,
        "m" => 60_000 * Millisecond,
        "h" => 3_600_000 * Millisecond,
        _ => null,
    };

    private static ulong Part(ReadOnlySpan<char> fraction, ulong unit)
    {
        var digits = fraction[..Math.Min(fraction.Length, 18)];
        return digits.IsEmpty ? 0 : (ulong)(ulong.Parse(digits, CultureInfo.InvariantCulture) * (unit / Math.Pow(10, digits.Length)));
    }

    // The package that parses durations quotes byte by byte.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            quoted.Append((char)octet switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or > '~' => FormattableString.Invariant($"\\x{octet:x2}"),
                var letter => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
