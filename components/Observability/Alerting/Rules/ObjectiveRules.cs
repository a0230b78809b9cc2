using System.Globalization;
using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Service level objectives, as callers see them.</summary>
internal static class ObjectiveRules
{
    private const string EachService = "sum by (destination_service_namespace, destination_service_name)";

    public static RuleGroup From(ObservedSystem system) => new(
        "objectives",
        [.. Windows().Select(window => Ratio(system, window))],
        [.. system.Services.SelectMany(service => BurnRate.All.Select(rate => Burn(system, service, rate)).Append(Latency(system, service)))]);

    /// <summary>Name of the metric with the share of requests that failed within a window.</summary>
    public static string ErrorRatio(TimeSpan window) => $"slo:request_errors:ratio_rate{Duration(window)}";

    /// <summary>That share for one service.</summary>
    public static string ErrorRatio(ObservedSystem system, ServiceDefinition service, TimeSpan window) =>
        Series(ErrorRatio(window), To(system), To(service.Name));

    private static IEnumerable<TimeSpan> Windows() => BurnRate.All.SelectMany(rate => new[] { rate.ShortWindow, rate.LongWindow }).Distinct().Order();

    /// <summary>Without the term that is 0, a service that never failed would have no ratio at all.</summary>
    private static RecordingRule Ratio(ObservedSystem system, TimeSpan window)
    {
        var all = $"{EachService} ({Rate(Series(Requests, ByCallers, To(system)), Duration(window))})";
        var failed = $"{EachService} ({Rate(Series(Requests, ByCallers, To(system), Code("~5..")), Duration(window))})";
        return new RecordingRule(ErrorRatio(window), $"({failed} or 0 * {all}) / {all}");
    }

    private static AlertRule Burn(ObservedSystem system, ServiceDefinition service, BurnRate rate)
    {
        var threshold = Number(rate.Threshold(service.Objective));
        var failed = Series(Requests, ByCallers, To(system), To(service.Name), Code("503"));
        var served = Series(Requests, ByCallers, To(system), To(service.Name), Code("200"));
        var over = (int)rate.ShortWindow.TotalMinutes + 12;
        return new AlertRule
        {
            Name = $"SloBurn{rate.Name}",
            Expression = $"{ErrorRatio(system, service, rate.LongWindow)} > {threshold} and {ErrorRatio(system, service, rate.ShortWindow)} > {threshold}",
            Severity = rate.Pages ? Severity.Critical : Severity.Warning,
            Service = service.Name,
            Summary = "{{ $labels.destination_service_name }} uses up its error budget too fast",
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"Of what {service.Objective.Availability} % over {service.Objective.WindowDays} days allows to fail, ")
                + string.Create(CultureInfo.InvariantCulture, $"{rate.BudgetPercent} % goes within {Duration(rate.LongWindow)}, and it goes on."),
            Firing = AlertCase.After(15, (failed, "0+60x20"), (served, "0+40x20")).For(To(system), To(service.Name)),

            // As bad as that, but over: the long window still shows it.
            Silent = AlertCase.After(over, (failed, $"0+60x10 600+0x{over}"), (served, $"0+40x{over + 10}")),
        };
    }

    private static AlertRule Latency(ObservedSystem system, ServiceDefinition service)
    {
        var objective = service.Objective;
        var bound = Number(objective.LatencyMilliseconds);

        // Prometheus 3 writes the bound of a bucket with a decimal point, 2 did not.
        var inTime = Series(DurationBucket, ByCallers, To(system), To(service.Name), ("le", $"~{bound}([.]0)?"));
        var bucket = Series(DurationBucket, ByCallers, To(system), To(service.Name), ("le", bound));
        var count = Series(DurationCount, ByCallers, To(system), To(service.Name));
        return new AlertRule
        {
            Name = "LatencySlo",
            Expression = $"1 - {EachService} ({Rate(inTime, "10m")}) / {EachService} ({Rate(count, "10m")}) > {Number(objective.LatencyShare.Rest.Fraction)}",
            For = TimeSpan.FromMinutes(10),
            Severity = Severity.Warning,
            Service = service.Name,
            Summary = "{{ $labels.destination_service_name }} answers too slowly",
            Description = $"Fewer than {objective.LatencyShare} % of its requests are answered within {bound} ms.",
            Firing = AlertCase.After(25, (bucket, "0+0x30"), (count, "0+100x30")).For(To(system), To(service.Name)),
            Silent = AlertCase.After(25, (bucket, "0+100x30"), (count, "0+100x30")),
        };
    }
}
