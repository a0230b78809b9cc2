using Payments.Infra.Components.Observability.Scraping;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>The monitoring itself.</summary>
internal static class PrometheusRules
{
    private const string Failures = "prometheus_rule_evaluation_failures_total";
    private const string Dropped = "prometheus_notifications_dropped_total";
    private const string Refused = "prometheus_target_scrapes_exceeded_sample_limit_total";
    private const string Spans = "otelcol_exporter_send_failed_spans_total";

    public static RuleGroup From(ObservedSystem system) => new("watchers", [], [
        Watchdog,
        TargetDown,
        Missing([.. ScrapeTargets.From(system).SelectMany(target => target.Jobs).Order(StringComparer.Ordinal)]),
        Counter("PrometheusRuleFailures", Failures, Severity.Critical, "Prometheus cannot evaluate some of its rules", "Alerts of those groups do not fire."),
        Counter(
            "AlertsNotDelivered",
            Dropped,
            Severity.Critical,
            "Prometheus cannot hand alerts over",
            "Alertmanager does not take them: nobody hears of anything."),
        Counter(
            "SampleLimitExceeded",
            Refused,
            Severity.Warning,
            "A target gives more time series than it may",
            "All that it gives is thrown away. A label without bound is the usual cause."),
        Counter("TracesLost", Spans, Severity.Warning, "Traces are lost", "The collector cannot hand them over to Jaeger."),
    ]);

    /// <summary>Fires all the time: whoever receives alerts must complain when it stops.</summary>
    private static AlertRule Watchdog => new()
    {
        Name = "Watchdog",
        Expression = "count(up == 1) > 0",
        Severity = Severity.Info,
        Summary = "Metrics are read and alerts arrive",
        Description = "It fires all the time. When it stops, you hear of nothing else either.",
        Firing = AlertCase.After(5, (Series("up", ("job", "a")), "1+0x10")),
        Silent = AlertCase.After(5, (Series("up", ("job", "a")), "0+0x10")),
    };

    private static AlertRule TargetDown => new()
    {
        Name = "TargetDown",
        Expression = "100 * count by (namespace, job) (up == 0) / count by (namespace, job) (up) > 10",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Metrics of {{ $labels.job }} in {{ $labels.namespace }} are missing",
        Description = "More than one in ten of its targets does not answer Prometheus: alerts about them are blind.",
        Firing = AlertCase.After(20, Up("1", "0+0x30"), Up("2", "1+0x30")).For(("namespace", "payments"), ("job", "a")),
        Silent = AlertCase.After(20, Up("1", "1+0x30"), Up("2", "1+0x30")),
    };

    /// <summary>A target that does not answer is down; one that is gone altogether is neither up nor down.</summary>
    private static AlertRule Missing(ImmutableArray<string> jobs) => new()
    {
        Name = "TargetMissing",
        Expression = string.Join(" or ", jobs.Select(job => $"absent({Job(job)})")),
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Nothing of {{ $labels.job }} is read any more",
        Description = "Its pods are gone, or nobody looks for them: alerts about them are blind.",
        Firing = AlertCase.After(15, [.. jobs.Skip(1).Select(job => (Job(job), "1+0x30"))]).For(("job", jobs[0])),
        Silent = AlertCase.After(15, [.. jobs.Select(job => (Job(job), "0+0x30"))]),
        Gone = AlertCase.After(25, [.. jobs.Select(job => (Job(job), job == jobs[^1] ? "1+0x3" : "1+0x30"))]).For(("job", jobs[^1])),
    };

    private static string Job(string job) => Series("up", ("job", job));

    private static (string, string) Up(string pod, string values) => (Series("up", ("namespace", "payments"), ("job", "a"), ("pod", pod)), values);

    private static AlertRule Counter(string name, string metric, Severity severity, string summary, string description) => new()
    {
        Name = name,
        Expression = $"sum by (namespace, pod) (increase({metric}[5m])) > 0",
        For = TimeSpan.FromMinutes(5),
        Severity = severity,
        Summary = summary,
        Description = description,
        Firing = AlertCase.After(15, (Series(metric, ("namespace", "monitoring"), ("pod", "a")), "0+5x20")).For(("namespace", "monitoring"), ("pod", "a")),
        Silent = AlertCase.After(15, (Series(metric, ("namespace", "monitoring"), ("pod", "a")), "5+0x20")),
    };
}
