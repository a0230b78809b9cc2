using System.Collections.Immutable;
using System.Globalization;

namespace Payments.Infra.Components.Catalogue;

/// <summary>What a service promises its callers. Alerts and dashboards are derived from it.</summary>
public sealed record ServiceObjective
{
    /// <summary>
    /// Upper bounds, in milliseconds, of the buckets that Istio's proxies count durations in: what lies between two of
    /// them nobody can measure.
    /// </summary>
    public static readonly ImmutableArray<int> LatencyBounds = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000];

    /// <summary>Share of requests that end in no 5xx. Default 99.9; 90 to below 100.</summary>
    public Percentage Availability { get; init; } = new(99.9m);

    /// <summary>Milliseconds within which <see cref="LatencyShare"/> of the requests are answered. Default 500; one of <see cref="LatencyBounds"/>.</summary>
    public int LatencyMilliseconds { get; init; } = 500;

    /// <summary>Share of requests that are answered in time. Default 95; 1 to 99.99.</summary>
    public Percentage LatencyShare { get; init; } = new(95);

    /// <summary>Days over which the promise holds. Default 30; 3 to 90.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>What is wrong with it: the property, and what to do.</summary>
    public IEnumerable<(string Property, string Problem)> Problems()
    {
        if (Availability.Value is < 90 or >= 100)
        {
            yield return (nameof(Availability), Availability.Value == 100
                ? "100 leaves nothing that may fail, so that every failure would alert; use 90 to 99.999"
                : $"{Availability} is not allowed; expected 90 to 99.999");
        }

        if (LatencyShare.Value is < 1 or > 99.99m)
        {
            yield return (nameof(LatencyShare), $"{LatencyShare} is not allowed; expected 1 to 99.99");
        }

        if (!LatencyBounds.Contains(LatencyMilliseconds))
        {
            var bounds = string.Join(", ", LatencyBounds.Select(Text));
            yield return (nameof(LatencyMilliseconds), $"{Text(LatencyMilliseconds)} is between two buckets of the mesh's histogram; use one of {bounds}");
        }

        if (WindowDays > LongestWindowDays)
        {
            yield return (nameof(WindowDays), $"{Text(WindowDays)} is not allowed; expected {Text(ShortestWindowDays)} to {Text(LongestWindowDays)}");
        }

        if (WindowDays < ShortestWindowDays)
        {
            var (shortest, longest) = (Text(ShortestWindowDays), Text(LongestWindowDays));
            yield return (nameof(WindowDays), $"{Text(WindowDays)} is shorter than the longest burn window, {shortest} days; use {shortest} to {longest}");
        }
    }

    private static int ShortestWindowDays => BurnRate.LongestWindow.Days;

    private static int LongestWindowDays => 90;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
