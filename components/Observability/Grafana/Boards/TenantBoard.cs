using Payments.Infra.Components.Observability.Proxies;
using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>Tenants: traffic, quotas, rejections.</summary>
internal static class TenantBoard
{
    private const string Each = $"sum by ({TenantLabel.Name})";
    private const string Legend = $"{{{{{TenantLabel.Name}}}}}";

    public static Dashboard From(ObservedSystem system)
    {
        string Answers(string code) => $"{Each} ({Rate(Series(Requests, ByCallers, Code(code)))})";
        var (all, failed) = (Series(Requests, ByCallers, To(system)), Series(Requests, ByCallers, To(system), Code("~5..")));
        var pools = $"sum by ({TenantLabel.Name}, destination_canonical_revision) ({Rate(Series(Requests, ByService, To(system)))})";
        return new Dashboard(
            "tenants",
            "Tenants",
            "Who uses the platform how much, and who is refused?",
            new Row(
                "Traffic",
                new Panel("Requests", Unit.RequestsPerSecond, new Target($"{Each} ({Rate(Series(Requests, ByService, To(system)))})", Legend)),
                new Panel("Share that fails", Unit.Fraction, new Target($"{Each} ({Rate(failed)}) / {Each} ({Rate(all)})", Legend))),
            new Row(
                "Quotas",
                new Panel("Above the quota", Unit.RequestsPerSecond, new Target(Answers("429"), Legend)) { Description = "Answered with 429 at the gateway." },
                new Panel(
                    "As the quota service counts",
                    Unit.RequestsPerSecond,
                    new Target("sum by (key1) (rate(ratelimit_service_rate_limit_total_hits[5m]))", "{{key1}} counted"),
                    new Target("sum by (key1) (rate(ratelimit_service_rate_limit_over_limit[5m]))", "{{key1}} over")),
                new Panel(
                    "Quotas that could not be checked",
                    Unit.PerSecond,
                    new Target("sum by (err_type) (rate(ratelimit_service_should_rate_limit_error[5m]))", "{{err_type}}"))),
            new Row(
                "Rejections",
                new Panel("Refused", Unit.RequestsPerSecond, new Target(Answers("403"), Legend)),
                new Panel("Without a valid token", Unit.RequestsPerSecond, new Target(Answers("401"), Legend)),
                new Panel("By pool", Unit.RequestsPerSecond, new Target(pools, $"{Legend} in {{{{destination_canonical_revision}}}}"))
                {
                    Kind = PanelKind.Table,
                    Description = "A tenant with a pool of its own is in no other.",
                }));
    }
}
