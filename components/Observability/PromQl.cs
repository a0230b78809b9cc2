using System.Globalization;

namespace Payments.Infra.Components.Observability;

/// <summary>How Prometheus writes things.</summary>
internal static class PromQl
{
    /// <summary>A metric with labels: a value that begins with <c>~</c> is a regular expression, one with <c>!</c> is another than that.</summary>
    /// <param name="metric">Name of the metric.</param>
    /// <param name="labels">Labels and values.</param>
    public static string Series(string metric, params ReadOnlySpan<(string Label, string Value)> labels) =>
        labels.IsEmpty ? metric : $"{metric}{{{string.Join(",", labels.ToArray().Select(label => Match(label.Label, label.Value)))}}}";

    /// <summary>A duration, such as <c>5m</c>, <c>6h</c> or <c>3d</c>; <c>0s</c> for none.</summary>
    /// <param name="duration">Whole seconds.</param>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { Ticks: 0 } => "0s",
        _ when duration.Ticks % TimeSpan.TicksPerDay == 0 => Text(duration.TotalDays, "d"),
        _ when duration.Ticks % TimeSpan.TicksPerHour == 0 => Text(duration.TotalHours, "h"),
        _ when duration.Ticks % TimeSpan.TicksPerMinute == 0 => Text(duration.TotalMinutes, "m"),
        _ => Text(duration.TotalSeconds, "s"),
    };

    /// <summary>A number, without an exponent.</summary>
    /// <param name="value">The number.</param>
    public static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    private static string Match(string label, string value) => value switch
    {
        ['~', .. var pattern] => $"{label}=~\"{pattern}\"",
        ['!', .. var other] => $"{label}!=\"{other}\"",
        _ => $"{label}=\"{value}\"",
    };

    private static string Text(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0}{unit}");
}
