using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>The control plane of the mesh. When it fails, proxies keep their configuration, and changes no longer reach them.</summary>
internal static class ControlPlaneRules
{
    private const string Convergence = "pilot_proxy_convergence_time_bucket";

    public static readonly RuleGroup All = new("control-plane", [], [RejectedConfiguration, PushErrors, SlowPushes, FailedInjection, IstiodDown]);

    private static AlertRule RejectedConfiguration => new()
    {
        Name = "IstiodRejects",
        Expression = "sum by (type) (rate(pilot_total_xds_rejects[5m])) > 0",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "Proxies refuse what the control plane sends them: {{ $labels.type }}",
        Description = "They keep the last configuration that worked. An EnvoyFilter that does not fit the proxies' version is the usual cause.",
        Firing = AlertCase.After(15, (Series("pilot_total_xds_rejects", ("type", "lds")), "0+10x20")).For(("type", "lds")),
        Silent = AlertCase.After(15, (Series("pilot_total_xds_rejects", ("type", "lds")), "10+0x20")),
    };

    private static AlertRule PushErrors => new()
    {
        Name = "IstiodPushErrors",
        Expression = "(sum(rate(pilot_total_xds_internal_errors[5m])) or vector(0)) + (sum(rate(pilot_xds_write_timeout[5m])) or vector(0)) > 0",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "The control plane fails to send configuration to proxies",
        Description = "Pods keep what they have, and changes of routes and policies do not arrive.",
        Firing = AlertCase.After(15, ("pilot_xds_write_timeout", "0+10x20")),
        Silent = AlertCase.After(15, ("pilot_xds_write_timeout", "10+0x20")),
    };

    private static AlertRule SlowPushes => new()
    {
        Name = "IstiodSlow",
        Expression = $"histogram_quantile(0.99, sum by (le) (rate({Convergence}[5m]))) > 30",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Changes take more than half a minute to reach proxies",
        Description = "The control plane is short of CPU time, or too much changes at once.",
        Firing = AlertCase.After(25, Bucket("10", "0+0x30"), Bucket("100", "0+60x30"), Bucket("+Inf", "0+60x30")),
        Silent = AlertCase.After(25, Bucket("10", "0+60x30"), Bucket("100", "0+60x30"), Bucket("+Inf", "0+60x30")),
    };

    private static AlertRule FailedInjection => new()
    {
        Name = "SidecarInjectionFailed",
        Expression = "sum(increase(sidecar_injection_failure_total[10m])) > 0",
        Severity = Severity.Critical,
        Summary = "A pod was refused because its sidecar could not be added",
        Description = "Rollouts and autoscaling stop until it can.",
        Firing = AlertCase.After(15, ("sidecar_injection_failure_total", "0+1x20")),
        Silent = AlertCase.After(15, ("sidecar_injection_failure_total", "3+0x20")),
    };

    private static AlertRule IstiodDown => new()
    {
        Name = "IstiodDown",
        Expression = "absent(pilot_info)",
        For = TimeSpan.FromMinutes(3),
        Severity = Severity.Critical,
        Summary = "There is no control plane",
        Description = "New pods get no sidecar and no certificate; running ones go on for as long as theirs hold, a day at most.",
        Firing = AlertCase.After(8),
        Silent = AlertCase.After(8, ("pilot_info", "1+0x20")),
    };

    private static (string, string) Bucket(string bound, string values) => (Series(Convergence, ("le", bound)), values);
}
