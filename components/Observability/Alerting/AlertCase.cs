using System.Collections.Immutable;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>What an alert does with some time series.</summary>
/// <param name="At">When it is looked at, from the first value on.</param>
/// <param name="Series">The time series.</param>
internal sealed record AlertCase(TimeSpan At, params ImmutableArray<InputSeries> Series)
{
    /// <summary>Labels of the alert that fires, those of its rule left out. Default none.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A case so many minutes after the first value.</summary>
    /// <param name="minutes">Minutes.</param>
    /// <param name="series">The time series and their values.</param>
    public static AlertCase After(int minutes, params ReadOnlySpan<(string Series, string Values)> series) =>
        new(TimeSpan.FromMinutes(minutes), [.. series.ToArray().Select(entry => new InputSeries(entry.Series, entry.Values))]);

    /// <summary>The same case with the labels of the alert that fires.</summary>
    /// <param name="labels">Labels and values.</param>
    public AlertCase For(params ReadOnlySpan<(string Label, string Value)> labels) =>
        this with { Labels = labels.ToArray().ToImmutableSortedDictionary(label => label.Label, label => label.Value, StringComparer.Ordinal) };
}
