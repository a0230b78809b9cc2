using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Open circuit breakers, ejected pods, and requests without an upstream.</summary>
internal static class BreakerRules
{
    private const string Cluster = "outbound|8080||payment-service.payments.svc.cluster.local";
    private const string EachPair = "sum by (source_workload, destination_service_name)";
    private const string Ejected = "envoy_cluster_outlier_detection_ejections_active";

    public static RuleGroup From(ObservedSystem system) =>
        new("breakers", [], [Open, Overflow(system), Ejections, NoHealthyUpstream(system), RetriesSpent(system)]);

    /// <summary>One expression over all five gauges: with <c>or</c> between them the first would hide the others.</summary>
    private static AlertRule Open => new()
    {
        Name = "CircuitBreakerOpen",
        Expression = $"max by (namespace, pod, cluster_name) ({Series("", OpenBreakers)}) == 1",
        For = TimeSpan.FromMinutes(1),
        Severity = Severity.Warning,
        Summary = "A circuit breaker of {{ $labels.pod }} is open",
        Description = "It has as many connections or requests under way to {{ $labels.cluster_name }} as it may have; what comes on top fails at once.",
        Firing = AlertCase.After(5, (RequestsOpen, "1+0x10")).For(("namespace", "payments"), ("pod", "a"), ("cluster_name", Cluster)),
        Silent = AlertCase.After(5, (RequestsOpen, "0+0x10")),
    };

    private static AlertRule Overflow(ObservedSystem system) => new()
    {
        Name = "BreakerOverflow",
        Expression = $"{EachPair} ({Rate(Series(Requests, ByCallers, To(system), ("response_flags", "~.*UO.*")))}) > 0",
        For = TimeSpan.FromMinutes(2),
        Severity = Severity.Critical,
        Summary = "Requests of {{ $labels.source_workload }} to {{ $labels.destination_service_name }} fail at a breaker",
        Description = "The caller's proxy refuses them because too many are under way or waiting: the service is too slow, or there are too few pods.",
        Firing = Flagged(system, "UO", "0+10x10").For(("source_workload", "a"), ("destination_service_name", "b")),
        Silent = Flagged(system, "-", "0+10x10"),
    };

    private static AlertRule Ejections => new()
    {
        Name = "OutlierEjections",
        Expression = $"sum by (cluster_name) ({Ejected}) > 0",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "Pods of {{ $labels.cluster_name }} are left alone",
        Description = "They answered with 5xx several times in a row, and callers send them nothing for a while.",
        Firing = AlertCase.After(10, (Series(Ejected, ("pod", "a"), ("cluster_name", Cluster)), "1+0x20")).For(("cluster_name", Cluster)),
        Silent = AlertCase.After(10, (Series(Ejected, ("pod", "a"), ("cluster_name", Cluster)), "1+0x3 0+0x20")),
    };

    private static AlertRule NoHealthyUpstream(ObservedSystem system) => new()
    {
        Name = "NoHealthyUpstream",
        Expression = $"{EachPair} ({Rate(Series(Requests, ByCallers, ("response_flags", "~.*(UH|NR|UF).*")))}) > 0.1",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "{{ $labels.source_workload }} finds no pod of {{ $labels.destination_service_name }}",
        Description = "No pod is ready, no route matches, or no connection can be made.",
        Firing = Flagged(system, "UH", "0+60x20", minutes: 15).For(("source_workload", "a"), ("destination_service_name", "b")),
        Silent = Flagged(system, "UH", "0+1x20", minutes: 15),
    };

    private static AlertRule RetriesSpent(ObservedSystem system) => new()
    {
        Name = "RetriesSpent",
        Expression = $"{EachPair} ({Rate(Series(Requests, ByCallers, To(system), ("response_flags", "~.*URX.*")))}) > 0.1",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "{{ $labels.source_workload }} tries {{ $labels.destination_service_name }} again in vain",
        Description = "Every try that a read may have ended in failure.",
        Firing = Flagged(system, "URX", "0+60x20", minutes: 15).For(("source_workload", "a"), ("destination_service_name", "b")),
        Silent = Flagged(system, "URX", "0+1x20", minutes: 15),
    };

    private static string RequestsOpen =>
        Series("envoy_cluster_circuit_breakers_default_rq_open", ("namespace", "payments"), ("pod", "a"), ("cluster_name", Cluster));

    private static AlertCase Flagged(ObservedSystem system, string flag, string values, int minutes = 8) => AlertCase.After(
        minutes,
        (Series(Requests, ByCallers, To(system), ("source_workload", "a"), To("b"), ("response_flags", flag), Code("503")), values));
}
