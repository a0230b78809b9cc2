using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Observability.Alerting.Rules;
using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>One service: rate, errors, duration, saturation, breaker, retries.</summary>
internal static class ServiceBoard
{
    public static Dashboard Of(ObservedSystem system, ServiceDefinition service) => new(
        service.Name,
        service.Name,
        $"How is {service.Name}, as its callers see it?",
        new Row("Rate and errors", RateByCaller(system, service), Errors(system, service), ByCode(system, service)),
        new Row("Duration", Percentiles(system, service), InTime(system, service)),
        new Row("Saturation", Cpu(system, service), Memory(system, service), Pods(system, service)),
        new Row("Breaker and retries", Breaker(service, system), Ejected(service, system), Retries(service, system), Overload(system, service)));

    /// <summary>A time series of proxies of callers about this service.</summary>
    private static string Cluster(ServiceDefinition service, ObservedSystem system) => $"~outbound.*{service.Name}[.]{system.Namespace}[.]svc.*";

    private static (string, string)[] Its(ObservedSystem system, ServiceDefinition service) => [ByCallers, To(system), To(service.Name)];

    private static (string, string)[] Container(ObservedSystem system, ServiceDefinition service) => [("namespace", system.Namespace), ("container", service.Name)];

    private static Panel RateByCaller(ObservedSystem system, ServiceDefinition service) => new(
        "Requests by caller", Unit.RequestsPerSecond, new Target($"sum by (source_workload) ({Rate(Series(Requests, Its(system, service)))})", "{{source_workload}}"));

    private static Panel Errors(ObservedSystem system, ServiceDefinition service) => new(
        "Share that fails", Unit.Fraction, new Target(ObjectiveRules.RatioOf(system, service, TimeSpan.FromMinutes(5)), "5xx"))
    {
        Red = service.Objective.Availability.Rest.Fraction,
    };

    private static Panel ByCode(ObservedSystem system, ServiceDefinition service) => new(
        "Requests by answer", Unit.RequestsPerSecond, new Target($"sum by (response_code, response_flags) ({Rate(Series(Requests, Its(system, service)))})", "{{response_code}} {{response_flags}}"));

    private static Panel Percentiles(ObservedSystem system, ServiceDefinition service) => new(
        "Duration", Unit.Milliseconds, Quantile(system, service, 0.5m), Quantile(system, service, 0.95m), Quantile(system, service, 0.99m));

    private static Target Quantile(ObservedSystem system, ServiceDefinition service, decimal share) => new(
        $"histogram_quantile({Number(share)}, sum by (le) ({Rate(Series(DurationBucket, Its(system, service)))}))", $"p{Number(share * 100)}");

    private static Panel InTime(ObservedSystem system, ServiceDefinition service)
    {
        var bound = Number(service.Objective.LatencyMilliseconds);
        var inTime = Series(DurationBucket, [.. Its(system, service), ("le", $"~{bound}([.]0)?")]);
        return new Panel($"Share answered within {bound} ms", Unit.Fraction, new Target($"sum({Rate(inTime)}) / sum({Rate(Series(DurationCount, Its(system, service)))})", "in time"));
    }

    private static Panel Cpu(ObservedSystem system, ServiceDefinition service) => new(
        "CPU time of its limit",
        Unit.Fraction,
        new Target(
            $"sum by (pod) ({Rate(Series("container_cpu_usage_seconds_total", Container(system, service)))}) / sum by (pod) ({Series("kube_pod_container_resource_limits", [.. Container(system, service), ("resource", "cpu")])})",
            "{{pod}}"))
    {
        Red = 0.9m,
    };

    private static Panel Memory(ObservedSystem system, ServiceDefinition service) => new(
        "Memory of its limit",
        Unit.Fraction,
        new Target(
            $"sum by (pod) ({Series("container_memory_working_set_bytes", Container(system, service))}) / sum by (pod) ({Series("kube_pod_container_resource_limits", [.. Container(system, service), ("resource", "memory")])})",
            "{{pod}}"))
    {
        Red = 0.9m,
    };

    private static Panel Pods(ObservedSystem system, ServiceDefinition service) => new(
        "Pods",
        Unit.Count,
        Autoscaler("kube_horizontalpodautoscaler_status_current_replicas", system, service, "now"),
        Autoscaler("kube_horizontalpodautoscaler_spec_max_replicas", system, service, "at most"));

    private static Target Autoscaler(string metric, ObservedSystem system, ServiceDefinition service, string legend) => new(
        $"sum by (horizontalpodautoscaler) ({Series(metric, ("namespace", system.Namespace), ("horizontalpodautoscaler", $"~{service.Name}(-.+)?"))})", $"{{{{horizontalpodautoscaler}}}} {legend}");

    private static Panel Breaker(ServiceDefinition service, ObservedSystem system) => new(
        "Breakers that are open",
        Unit.Count,
        new Target($$"""sum by (namespace, pod) ({__name__=~"envoy_cluster_circuit_breakers_default_(cx|cx_pool|rq|rq_pending|rq_retry)_open",cluster_name=~"{{Cluster(service, system)[1..]}}"})""", "{{pod}}"))
    {
        Red = 1,
        Note = "Of callers' proxies: each has its own.",
    };

    private static Panel Ejected(ServiceDefinition service, ObservedSystem system) => new(
        "Pods that are left alone",
        Unit.Count,
        new Target($"max({Series("envoy_cluster_outlier_detection_ejections_active", ("cluster_name", Cluster(service, system)))})", "left alone"))
    {
        Red = 1,
    };

    private static Panel Retries(ServiceDefinition service, ObservedSystem system) => new(
        "Tries after the first",
        Unit.RequestsPerSecond,
        new Target($"sum({Rate(Series("envoy_cluster_upstream_rq_retry", ("cluster_name", Cluster(service, system))))})", "again"),
        new Target($"sum({Rate(Series("envoy_cluster_upstream_rq_timeout", ("cluster_name", Cluster(service, system))))})", "too slow"));

    private static Panel Overload(ObservedSystem system, ServiceDefinition service) => new(
        "Refused by its own limit",
        Unit.RequestsPerSecond,
        new Target($"sum by (pod) ({Rate(Series("envoy_overload_http_local_rate_limit_rate_limited", ("namespace", system.Namespace), ("pod", $"~{service.Name}-.*")))})", "{{pod}}"));
}
