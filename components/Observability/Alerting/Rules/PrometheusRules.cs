using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>The monitoring itself.</summary>
internal static class PrometheusRules
{
    private const string Failures = "prometheus_rule_evaluation_failures_total";
    private const string Dropped = "prometheus_notifications_dropped_total";
    private const string Refused = "prometheus_target_scrapes_exceeded_sample_limit_total";
    private const string Spans = "otelcol_exporter_send_failed_spans_total";

    public static readonly RuleGroup All = new("watchers", [], [
        Watchdog,
        TargetDown,
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
