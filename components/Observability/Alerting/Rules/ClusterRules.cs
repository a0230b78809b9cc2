using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>What Kubernetes does for the services: pods, autoscalers, budgets and volumes.</summary>
internal static class ClusterRules
{
    private const string Current = "kube_horizontalpodautoscaler_status_current_replicas";
    private const string Most = "kube_horizontalpodautoscaler_spec_max_replicas";
    private const string Least = "kube_horizontalpodautoscaler_spec_min_replicas";
    private const string SameAutoscaler = "on (namespace, horizontalpodautoscaler)";
    private const string Allowed = "kube_poddisruptionbudget_status_pod_disruptions_allowed";
    private const string Expected = "kube_poddisruptionbudget_status_expected_pods";
    private const string Free = "kubelet_volume_stats_available_bytes";
    private const string Size = "kubelet_volume_stats_capacity_bytes";
    private const string Waiting = "kube_pod_container_status_waiting_reason";
    private const string Throttled = "container_cpu_cfs_throttled_periods_total";
    private const string Periods = "container_cpu_cfs_periods_total";

    public static RuleGroup From(ObservedSystem system) => new("cluster", [], [AutoscalerAtMost, BudgetBlocks, VolumeFills, CrashLoop, Throttling(system)]);

    private static AlertRule AutoscalerAtMost => new()
    {
        Name = "AutoscalerAtMaximum",
        Expression = $"{Current} >= {SameAutoscaler} {Most} and {SameAutoscaler} {Most} > {SameAutoscaler} {Least}",
        For = TimeSpan.FromMinutes(15),
        Severity = Severity.Warning,
        Summary = "{{ $labels.horizontalpodautoscaler }} cannot get more pods",
        Description = "It runs as many as it may. More load makes it slower.",
        Firing = AlertCase.After(20, Autoscaler(Current, "6+0x30"), Autoscaler(Most, "6+0x30"), Autoscaler(Least, "2+0x30"))
            .For(("namespace", "payments"), ("horizontalpodautoscaler", "a")),
        Silent = AlertCase.After(20, Autoscaler(Current, "1+0x30"), Autoscaler(Most, "1+0x30"), Autoscaler(Least, "1+0x30")),
    };

    private static AlertRule BudgetBlocks => new()
    {
        Name = "DisruptionBudgetBlocks",
        Expression = $"{Allowed} == 0 and {Expected} > 0",
        For = TimeSpan.FromHours(1),
        Severity = Severity.Warning,
        Summary = "{{ $labels.poddisruptionbudget }} lets no pod go",
        Description = "Nodes cannot be drained: upgrades wait for it and fail in the end.",
        Firing = AlertCase.After(90, Budget(Allowed, "0+0x100"), Budget(Expected, "3+0x100")).For(("namespace", "payments"), ("poddisruptionbudget", "a")),
        Silent = AlertCase.After(90, Budget(Allowed, "0+0x100"), Budget(Expected, "0+0x100")),
    };

    private static AlertRule VolumeFills => new()
    {
        Name = "VolumeFills",
        Expression = $"predict_linear({Free}[6h], 4 * 86400) < 0 and {Free} / {Size} < 0.4",
        For = TimeSpan.FromHours(1),
        Severity = Severity.Warning,
        Summary = "Volume {{ $labels.persistentvolumeclaim }} will be full within four days",
        Description = "It fills as fast as in the last six hours. Volumes grow while they are in use: raise the size in the configuration.",
        Firing = AlertCase.After(90, Volume(Free, "300-1x100"), Volume(Size, "1000+0x100")).For(("namespace", "data"), ("persistentvolumeclaim", "a")),
        Silent = AlertCase.After(90, Volume(Free, "300+0x100"), Volume(Size, "1000+0x100")),
    };

    private static AlertRule CrashLoop => new()
    {
        Name = "PodCrashLoop",
        Expression = $"max by (namespace, pod, container) ({Series(Waiting, ("reason", "CrashLoopBackOff"))}) > 0",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "{{ $labels.container }} in {{ $labels.pod }} ends again and again",
        Description = "Kubernetes waits longer before each start. The log of the last run says why.",
        Firing = AlertCase.After(20, (Series(Waiting, ("namespace", "payments"), ("pod", "a"), ("container", "b"), ("reason", "CrashLoopBackOff")), "1+0x30"))
            .For(("namespace", "payments"), ("pod", "a"), ("container", "b")),
        Silent = AlertCase.After(20, (Series(Waiting, ("namespace", "payments"), ("pod", "a"), ("container", "b"), ("reason", "ContainerCreating")), "1+0x30")),
    };

    private static AlertRule Throttling(ObservedSystem system)
    {
        string Share(string metric) => $"sum by (pod, container) (rate({Series(metric, ("namespace", system.Namespace), ("container", "!"))}[5m]))";
        (string, string) Container(string metric, string values) => (Series(metric, ("namespace", system.Namespace), ("pod", "a"), ("container", "b")), values);
        return new AlertRule
        {
            Name = "CpuThrottled",
            Expression = $"{Share(Throttled)} / {Share(Periods)} > 0.5",
            For = TimeSpan.FromMinutes(15),
            Severity = Severity.Info,
            Summary = "{{ $labels.container }} in {{ $labels.pod }} waits for CPU time",
            Description = "More than half of the time it has used up its limit, which makes answers slow.",
            Firing = AlertCase.After(30, Container(Throttled, "0+60x40"), Container(Periods, "0+100x40")).For(("pod", "a"), ("container", "b")),
            Silent = AlertCase.After(30, Container(Throttled, "0+6x40"), Container(Periods, "0+100x40")),
        };
    }

    private static (string, string) Autoscaler(string metric, string values) =>
        (Series(metric, ("namespace", "payments"), ("horizontalpodautoscaler", "a")), values);

    private static (string, string) Budget(string metric, string values) => (Series(metric, ("namespace", "payments"), ("poddisruptionbudget", "a")), values);

    private static (string, string) Volume(string metric, string values) => (Series(metric, ("namespace", "data"), ("persistentvolumeclaim", "a")), values);
}
