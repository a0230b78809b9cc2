using System.Globalization;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>Durations as protocol buffers write them in JSON: seconds with 0, 3, 6 or 9 digits behind the point.</summary>
internal static class DurationText
{
    private const long Second = 1_000_000_000;

    /// <summary>The text, such as <c>0.500s</c>; null for none.</summary>
    public static string? Of(long? nanoseconds)
    {
        if (nanoseconds is not { } value)
        {
            return null;
        }

        var (whole, rest) = (value / Second, value % Second);
        return rest switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{whole}s"),
            _ when rest % 1_000_000 == 0 => string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest / 1_000_000:D3}s"),
            _ when rest % 1_000 == 0 => string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest / 1_000:D6}s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest:D9}s"),
        };
    }
}
