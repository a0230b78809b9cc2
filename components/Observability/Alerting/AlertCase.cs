namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Input of a test of an alert, and the labels with which it fires.</summary>
/// <param name="At">Time of evaluation, from the first sample on.</param>
/// <param name="Series">The time series.</param>
internal sealed record AlertCase(TimeSpan At, params ImmutableArray<InputSeries> Series)
{
    /// <summary>Expected labels, without those of the rule. Default none.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A case that is evaluated so many minutes after the first sample.</summary>
    public static AlertCase After(int minutes, params ReadOnlySpan<(string Series, string Values)> series) =>
        new(TimeSpan.FromMinutes(minutes), [.. series.ToArray().Select(entry => new InputSeries(entry.Series, entry.Values))]);

    /// <summary>The same case, with the labels that the alert is expected to have.</summary>
    public AlertCase For(params ReadOnlySpan<(string Label, string Value)> labels) =>
        this with { Labels = labels.ToArray().ToImmutableSortedDictionary(label => label.Label, label => label.Value, StringComparer.Ordinal) };
}
