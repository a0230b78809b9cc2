using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>The whole mesh on one page.</summary>
internal static class MeshOverview
{
    public static Dashboard Of(ObservedSystem system)
    {
        var all = Series(Requests, ByCallers, To(system));
        var failed = Series(Requests, ByCallers, To(system), Code("~5.."));
        string Flagged(string flags) => $"sum by (response_flags) ({Rate(Series(Requests, ByCallers, To(system), ("response_flags", flags)))})";
        return new Dashboard(
            "mesh",
            "Mesh overview",
            "Who calls whom, how much of it fails, and is all of it encrypted?",
            new Row(
                "Now",
                new Panel("Requests", Unit.RequestsPerSecond, new Target($"sum({Rate(all)})")) { Kind = PanelKind.Stat },
                new Panel("Failures", Unit.Fraction, new Target($"(sum({Rate(failed)}) or 0 * sum({Rate(all)})) / sum({Rate(all)})")) { Kind = PanelKind.Stat, Red = 0.01m },
                new Panel("Plaintext", Unit.RequestsPerSecond, new Target($"sum({Rate(Series(Requests, ByService, ("connection_security_policy", "!mutual_tls"), ("destination_workload_namespace", system.Namespace)))}) or vector(0)"))
                {
                    Kind = PanelKind.Stat,
                    Red = 0.000001m,
                    Note = "Anything here means that a policy is gone.",
                }),
            new Row(
                "Calls",
                new Panel("By service", Unit.RequestsPerSecond, new Target($"sum by (destination_service_name) ({Rate(all)})", "{{destination_service_name}}")),
                new Panel("By caller and service", Unit.RequestsPerSecond, new Target($"sum by (source_workload, destination_service_name) ({Rate(all)})", "{{source_workload}} to {{destination_service_name}}")) { Kind = PanelKind.Table }),
            new Row(
                "Failures",
                new Panel("5xx by service", Unit.RequestsPerSecond, new Target($"sum by (destination_service_name) ({Rate(failed)})", "{{destination_service_name}}")),
                new Panel("Why, as proxies say", Unit.RequestsPerSecond, new Target(Flagged("!-"), "{{response_flags}}")) { Note = "UO breaker, UH no healthy pod, UF no connection, URX tries spent, UT too slow, NR no route, RL quota." },
                new Panel("Refused", Unit.RequestsPerSecond, new Target($"sum by (destination_service_name) ({Rate(Series(Requests, ByService, To(system), Code("403")))})", "{{destination_service_name}}"))),
            new Row(
                "Connections",
                new Panel("Opened, by service", Unit.PerSecond, new Target($"sum by (destination_service_name) (rate(istio_tcp_connections_opened_total[5m]))", "{{destination_service_name}}")),
                new Panel("Bytes received", Unit.Bytes, new Target("sum by (destination_service_name) (rate(istio_tcp_received_bytes_total[5m]))", "{{destination_service_name}}"))));
    }
}
