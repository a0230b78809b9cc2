using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Long-term metrics, which nobody misses before they are needed.</summary>
internal static class ArchiveRules
{
    private const string Failed = "thanos_shipper_upload_failures_total";
    private const string Halted = "thanos_compact_halted";
    private const string Refused = "thanos_objstore_bucket_operation_failures_total";

    public static readonly RuleGroup All = new("archive", [], [NotShipped, CompactorHalted, StorageFails]);

    private static AlertRule NotShipped => new()
    {
        Name = "MetricsNotArchived",
        Expression = $"sum by (namespace, pod) (increase({Failed}[30m])) > 0",
        For = TimeSpan.FromMinutes(60),
        Severity = Severity.Warning,
        Summary = "Metrics of {{ $labels.pod }} are not put into long-term storage",
        Description = "They stay on the pod's volume for as long as Prometheus keeps them, and are lost after that.",
        Firing = AlertCase.After(120, (Sample(Failed), "0+1x150")).For(("namespace", "monitoring"), ("pod", "a")),
        Silent = AlertCase.After(120, (Sample(Failed), "3+0x150")),
    };

    /// <summary>After an error in the data the compactor halts, rather than make it worse.</summary>
    private static AlertRule CompactorHalted => new()
    {
        Name = "MetricsNotCompacted",
        Expression = $"max by (namespace, pod) ({Halted}) == 1",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "{{ $labels.pod }} has stopped",
        Description = "No coarser samples are made, and nothing that is too old is removed: storage grows, and long questions take long.",
        Firing = AlertCase.After(15, (Sample(Halted), "1+0x20")).For(("namespace", "monitoring"), ("pod", "a")),
        Silent = AlertCase.After(15, (Sample(Halted), "0+0x20")),
    };

    private static AlertRule StorageFails => new()
    {
        Name = "MetricsStorageFails",
        Expression = $"sum by (namespace, pod) (rate({Refused}[5m])) > 0.1",
        For = TimeSpan.FromMinutes(15),
        Severity = Severity.Warning,
        Summary = "{{ $labels.pod }} cannot work on long-term storage",
        Description = "Blob Storage refuses it or is out of reach: older metrics are missing from dashboards.",
        Firing = AlertCase.After(30, (Sample(Refused), "0+60x40")).For(("namespace", "monitoring"), ("pod", "a")),
        Silent = AlertCase.After(30, (Sample(Refused), "0+1x40")),
    };

    private static string Sample(string metric) => Series(metric, ("namespace", "monitoring"), ("pod", "a"));
}
