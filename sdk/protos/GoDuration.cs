using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumirpc;

/// <summary>
/// Reads and writes durations as Go does: <c>300s</c>, <c>1h30m</c>, <c>300000000000ns</c>. The analysis has a reader with Go's error
/// texts; neither sees the other, as the official packages take the place of this project.
/// </summary>
internal static partial class GoDuration
{
    /// <summary>The duration in seconds; null when the text is none.</summary>
    public static double? Seconds(string text)
    {
        var matches = Part().Matches(text);
        return matches.Count == 0 || matches.Sum(match => match.Length) != text.Length ? null : matches.Sum(Seconds);
    }

    /// <summary>The duration as Go reads it; empty for none.</summary>
    public static string Format(TimeSpan? duration) =>
        duration is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value.Ticks * TimeSpan.NanosecondsPerTick}ns") : "";

    private static double Seconds(Match match) =>
        double.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch
        {
            "ns" => 1e-9,
            "us" or "µs" => 1e-6,
            "ms" => 1e-3,
            "s" => 1,
            "m" => 60,
            _ => 3600,
        };

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?)(?<unit>ns|us|µs|ms|s|m|h)")]
    private static partial Regex Part();
}
