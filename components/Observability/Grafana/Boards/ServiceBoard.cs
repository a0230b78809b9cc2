using Payments.Infra.Components.Observability.Alerting.Rules;
using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>One service: rate, errors, duration, saturation, breaker, retries.</summary>
internal static class ServiceBoard
{
    public static Dashboard From(ObservedSystem system, ServiceDefinition service) => new(
        service.Name,
        service.Name,
        $"How is {service.Name}, as its callers see it?",
        new Row("Rate and errors", RateByCaller(system, service), Errors(system, service), ByCode(system, service)),
        new Row("Duration", Percentiles(system, service), InTime(system, service)),
        new Row("Saturation", Cpu(system, service), Memory(system, service), Pods(system, service)),
        new Row("Breaker and retries", Breaker(service, system), Ejected(service, system), Retries(service, system), Overload(system, service)));

    /// <summary>Label value: Envoy's clusters, in the proxies of callers, that lead to this service.</summary>
    private static string Cluster(ServiceDefinition service, ObservedSystem system) => $"~outbound.*{service.Name}[.]{system.Namespace}[.]svc.*";

    private static (string, string)[] Calls(ObservedSystem system, ServiceDefinition service) => [ByCallers, To(system), To(service.Name)];

    private static string RequestsOf(ObservedSystem system, ServiceDefinition service) => Series(Requests, Calls(system, service));

    private static string OfContainer(string metric, ObservedSystem system, ServiceDefinition service, params (string, string)[] more) =>
        Series(metric, [("namespace", system.Namespace), ("container", service.Name), .. more]);

    private static string Limit(ObservedSystem system, ServiceDefinition service, string resource) =>
        $"sum by (pod) ({OfContainer("kube_pod_container_resource_limits", system, service, ("resource", resource))})";

    private static Panel RateByCaller(ObservedSystem system, ServiceDefinition service) => new(
        "Requests by caller", Unit.RequestsPerSecond, new Target($"sum by (source_workload) ({Rate(RequestsOf(system, service))})", "{{source_workload}}"));

    private static Panel Errors(ObservedSystem system, ServiceDefinition service) => new(
        "Share that fails", Unit.Fraction, new Target(ObjectiveRules.ErrorRatio(system, service, TimeSpan.FromMinutes(5)), "5xx"))
    {
        RedFrom = service.Objective.Availability.Rest.Fraction,
    };

    private static Panel ByCode(ObservedSystem system, ServiceDefinition service) => new(
        "Requests by answer",
        Unit.RequestsPerSecond,
        new Target($"sum by (response_code, response_flags) ({Rate(RequestsOf(system, service))})", "{{response_code}} {{response_flags}}"));

    private static Panel Percentiles(ObservedSystem system, ServiceDefinition service) => new(
        "Duration", Unit.Milliseconds, Quantile(system, service, 0.5m), Quantile(system, service, 0.95m), Quantile(system, service, 0.99m));

    private static Target Quantile(ObservedSystem system, ServiceDefinition service, decimal share) => new(
        $"histogram_quantile({Number(share)}, sum by (le) ({Rate(Series(DurationBucket, Calls(system, service)))}))", $"p{Number(share * 100)}");

    private static Panel InTime(ObservedSystem system, ServiceDefinition service)
    {
        var bound = Number(service.Objective.LatencyMilliseconds);
        var inTime = Series(DurationBucket, [.. Calls(system, service), ("le", $"~{bound}([.]0)?")]);
        var all = Series(DurationCount, Calls(system, service));
        return new Panel($"Share answered within {bound} ms", Unit.Fraction, new Target($"sum({Rate(inTime)}) / sum({Rate(all)})", "in time"));
    }

    private static Panel Cpu(ObservedSystem system, ServiceDefinition service) => new(
        "CPU time of its limit",
        Unit.Fraction,
        new Target($"sum by (pod) ({Rate(OfContainer("container_cpu_usage_seconds_total", system, service))}) / {Limit(system, service, "cpu")}", "{{pod}}"))
    {
        RedFrom = 0.9m,
    };

    private static Panel Memory(ObservedSystem system, ServiceDefinition service) => new(
        "Memory of its limit",
        Unit.Fraction,
        new Target($"sum by (pod) ({OfContainer("container_memory_working_set_bytes", system, service)}) / {Limit(system, service, "memory")}", "{{pod}}"))
    {
        RedFrom = 0.9m,
    };

    private static Panel Pods(ObservedSystem system, ServiceDefinition service) => new(
        "Pods",
        Unit.Count,
        Autoscaler("kube_horizontalpodautoscaler_status_current_replicas", system, service, "now"),
        Autoscaler("kube_horizontalpodautoscaler_spec_max_replicas", system, service, "at most"));

    private static Target Autoscaler(string metric, ObservedSystem system, ServiceDefinition service, string legend)
    {
        var autoscalers = Series(metric, ("namespace", system.Namespace), ("horizontalpodautoscaler", $"~{service.Name}(-.+)?"));
        return new Target($"sum by (horizontalpodautoscaler) ({autoscalers})", $"{{{{horizontalpodautoscaler}}}} {legend}");
    }

    private static Panel Breaker(ServiceDefinition service, ObservedSystem system) => new(
        "Breakers that are open",
        Unit.Count,
        new Target($"sum by (namespace, pod) ({Series("", OpenBreakers, ("cluster_name", Cluster(service, system)))})", "{{pod}}"))
    {
        RedFrom = 1,
        Description = "Of callers' proxies: each has its own.",
    };

    private static Panel Ejected(ServiceDefinition service, ObservedSystem system) => new(
        "Pods that are left alone",
        Unit.Count,
        new Target($"max({Series("envoy_cluster_outlier_detection_ejections_active", ("cluster_name", Cluster(service, system)))})", "left alone"))
    {
        RedFrom = 1,
    };

    private static Panel Retries(ServiceDefinition service, ObservedSystem system) => new(
        "Tries after the first",
        Unit.RequestsPerSecond,
        new Target($"sum({Rate(Series("envoy_cluster_upstream_rq_retry", ("cluster_name", Cluster(service, system))))})", "again"),
        new Target($"sum({Rate(Series("envoy_cluster_upstream_rq_timeout", ("cluster_name", Cluster(service, system))))})", "too slow"));

    private static Panel Overload(ObservedSystem system, ServiceDefinition service)
    {
        var refused = Series("envoy_overload_http_local_rate_limit_rate_limited", ("namespace", system.Namespace), ("pod", $"~{service.Name}-.*"));
        return new Panel("Refused by its own limit", Unit.RequestsPerSecond, new Target($"sum by (pod) ({Rate(refused)})", "{{pod}}"));
    }
}
