using Payments.Infra.Components.Observability.Proxies;
using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Rejected callers and tenants.</summary>
internal static class AccessRules
{
    private const string Principal = "spiffe://cluster.local/ns/payments/sa/a";
    private const string Available = "kube_deployment_status_replicas_available";
    private const string QuotaErrors = "ratelimit_service_should_rate_limit_error";

    public static RuleGroup From(ObservedSystem system) => new("access", [], [Denied(system), .. Tenants(system), QuotasUnchecked, QuotaServiceDown(system)]);

    private static AlertRule Denied(ObservedSystem system) => new()
    {
        Name = "AuthorizationDenied",
        Expression = $"sum by (source_principal, destination_service_name) ({Rate(Series(Requests, ByService, To(system), Code("403")))}) > 0.5",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "{{ $labels.source_principal }} is refused by {{ $labels.destination_service_name }}",
        Description = "A caller asks for what the catalogue does not allow it: somebody deployed a call before declaring it, or somebody is trying doors.",
        Firing = AlertCase.After(15, (Counted(system, "403"), "0+60x20")).For(("source_principal", Principal), To("b")),
        Silent = AlertCase.After(15, (Counted(system, "200"), "0+60x20")),
    };

    private static IEnumerable<AlertRule> Tenants(ObservedSystem system)
    {
        yield return Tenant(
            system,
            "TenantRateLimited",
            "429",
            Severity.Info,
            "asks for more than its quota",
            "Its requests above the quota get 429; see whether the quota still fits what was agreed.");
        yield return Tenant(
            system,
            "TenantRefused",
            "403",
            Severity.Warning,
            "is refused",
            "Its requests get 403: its token does not fit the pool or the path that it asks for.");
    }

    /// <summary>At the gateway too, where quotas apply: its proxy is a caller like any other.</summary>
    private static AlertRule Tenant(ObservedSystem system, string name, string code, Severity severity, string what, string description)
    {
        var tenant = system.Tenants.All.FirstOrDefault()?.Id ?? TenantLabel.Other;
        return new AlertRule
        {
            Name = name,
            Expression = $"sum by ({TenantLabel.Name}) ({Rate(Series(Requests, ByCallers, Code(code)))}) > 1",
            For = TimeSpan.FromMinutes(5),
            Severity = severity,
            Summary = $"Tenant {{{{ $labels.{TenantLabel.Name} }}}} {what}",
            Description = description,
            Firing = AlertCase.After(15, (Series(Requests, ByCallers, (TenantLabel.Name, tenant), Code(code)), "0+120x20")).For((TenantLabel.Name, tenant)),
            Silent = AlertCase.After(15, (Series(Requests, ByCallers, (TenantLabel.Name, tenant), Code(code)), "0+12x20")),
        };
    }

    private static AlertRule QuotasUnchecked => new()
    {
        Name = "QuotasUnchecked",
        Expression = $"sum({Rate(RedisErrors)}) > 0",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Warning,
        Summary = "Tenants' quotas are not checked",
        Description = "The service that counts requests does not reach its Redis, and the gateway lets everything through meanwhile.",
        Firing = AlertCase.After(15, (RedisErrors, "0+10x20")),
        Silent = AlertCase.After(15, (RedisErrors, "7+0x20")),
    };

    /// <summary>A service that is gone counts no errors: its pods are counted by the cluster.</summary>
    private static AlertRule QuotaServiceDown(ObservedSystem system)
    {
        var labels = (Namespace: ("namespace", system.Namespace), Deployment: ("deployment", QuotaPods.Name));
        var available = Series(Available, labels.Namespace, labels.Deployment);
        return new AlertRule
        {
            Name = "QuotaServiceDown",
            Expression = $"max by (namespace, deployment) ({available}) == 0 or absent({available})",
            For = TimeSpan.FromMinutes(5),
            Severity = Severity.Warning,
            Summary = "Nobody counts tenants' requests",
            Description = "No pod of the quota service is available, and the gateway lets everything through meanwhile.",
            Firing = AlertCase.After(10, (available, "0+0x15")).For(labels.Namespace, labels.Deployment),
            Silent = AlertCase.After(10, (available, "1+0x15")),
            Gone = AlertCase.After(20, (available, "2+0x3")).For(labels.Namespace, labels.Deployment),
        };
    }

    /// <summary>Errors of another type are wrong requests, not a Redis out of reach.</summary>
    private static string RedisErrors => Series(QuotaErrors, ("err_type", "redis_error"));

    private static string Counted(ObservedSystem system, string code) =>
        Series(Requests, ByService, To(system), To("b"), ("source_principal", Principal), Code(code));
}
