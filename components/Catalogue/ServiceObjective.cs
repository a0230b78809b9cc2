using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Payments.Infra.Components.Catalogue;

/// <summary>What a service promises its callers. Alerts and dashboards are derived from it.</summary>
public sealed record ServiceObjective : IValidatableObject
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

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Availability.Value is < 90 or >= 100)
        {
            yield return new(
                Availability.Value == 100
                    ? "100 leaves nothing that may fail, so that every failure would alert; use 90 to 99.999"
                    : $"{Availability} is not allowed; expected 90 to 99.999",
                [nameof(Availability)]);
        }

        if (LatencyShare.Value is < 1 or > 99.99m)
        {
            yield return new($"{LatencyShare} is not allowed; expected 1 to 99.99", [nameof(LatencyShare)]);
        }

        if (!LatencyBounds.Contains(LatencyMilliseconds))
        {
            var bounds = string.Join(", ", LatencyBounds.Select(Text));
            yield return new(
                $"{Text(LatencyMilliseconds)} is between two buckets of the mesh's histogram; use one of {bounds}", [nameof(LatencyMilliseconds)]);
        }

        if (WindowDays > LongestWindowDays)
        {
            yield return new($"{Text(WindowDays)} is not allowed; expected {Text(ShortestWindowDays)} to {Text(LongestWindowDays)}", [nameof(WindowDays)]);
        }

        if (WindowDays < ShortestWindowDays)
        {
            var (shortest, longest) = (Text(ShortestWindowDays), Text(LongestWindowDays));
            yield return new($"{Text(WindowDays)} is shorter than the longest burn window, {shortest} days; use {shortest} to {longest}", [nameof(WindowDays)]);
        }
    }

    private static int ShortestWindowDays => BurnRate.LongestWindow.Days;

    private static int LongestWindowDays => 90;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
