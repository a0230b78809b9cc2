using System.Globalization;

namespace Payments.Infra.Components.Observability;

/// <summary>Parts of expressions in PromQL.</summary>
internal static class PromQl
{
    /// <summary>Time series of a metric, or of any for an empty name. A value after <c>~</c> is a regular expression; one after <c>!</c> must differ.</summary>
    public static string Series(string metric, params ReadOnlySpan<(string Label, string Value)> labels) =>
        labels.IsEmpty ? metric : $"{metric}{{{string.Join(",", labels.ToArray().Select(label => Match(label.Label, label.Value)))}}}";

    /// <summary>A duration of whole seconds, such as <c>5m</c>, <c>6h</c>, <c>3d</c> or <c>0s</c>.</summary>
    public static string Duration(TimeSpan duration) => duration switch
    {
        { Ticks: 0 } => "0s",
        _ when duration.Ticks % TimeSpan.TicksPerDay == 0 => Text(duration.TotalDays, "d"),
        _ when duration.Ticks % TimeSpan.TicksPerHour == 0 => Text(duration.TotalHours, "h"),
        _ when duration.Ticks % TimeSpan.TicksPerMinute == 0 => Text(duration.TotalMinutes, "m"),
        _ => Text(duration.TotalSeconds, "s"),
    };

    /// <summary>A number without an exponent.</summary>
    public static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>How many of the pods that are expected meet a condition; zero, and not nothing, when none gives metrics any more.</summary>
    /// <param name="aggregate">How series are counted: <c>count</c>, or <c>sum</c> of metrics that are 1 when all is well.</param>
    /// <param name="metric">Name of the metric.</param>
    /// <param name="pods">The pods.</param>
    public static string Answering(string aggregate, string metric, ExpectedPods pods)
    {
        var series = Series(metric, ("namespace", Namespaces.Data), (pods.Label, pods.Value));
        return $"({aggregate} by (namespace, {pods.Label}) ({series}) or 0 * absent({series}))";
    }

    private static string Match(string label, string value) => value switch
    {
        ['~', .. var pattern] => $"{label}=~\"{pattern}\"",
        ['!', .. var other] => $"{label}!=\"{other}\"",
        _ => $"{label}=\"{value}\"",
    };

    private static string Text(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0}{unit}");
}
