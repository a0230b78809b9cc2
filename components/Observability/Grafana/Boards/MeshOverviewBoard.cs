using static Payments.Infra.Components.Observability.MeshMetrics;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>The whole mesh on one page.</summary>
internal static class MeshOverviewBoard
{
    private const string EachService = "sum by (destination_service_name)";
    private const string ServiceLegend = "{{destination_service_name}}";

    public static Dashboard From(ObservedSystem system) => new(
        "mesh",
        "Mesh overview",
        "Who calls whom, how much of it fails, and is all of it encrypted?",
        Now(system),
        Calls(system),
        Failures(system),
        Connections);

    private static Row Connections => new(
        "Connections",
        new Panel("Opened, by service", Unit.PerSecond, ByDestination("istio_tcp_connections_opened_total")),
        new Panel("Bytes received", Unit.Bytes, ByDestination("istio_tcp_received_bytes_total")));

    private static string All(ObservedSystem system) => Series(Requests, ByCallers, To(system));

    private static string Failed(ObservedSystem system) => Series(Requests, ByCallers, To(system), Code("~5.."));

    private static Target ByDestination(string series) => new($"{EachService} ({Rate(series)})", ServiceLegend);

    private static Row Now(ObservedSystem system)
    {
        var (all, failed) = ($"sum({Rate(All(system))})", $"sum({Rate(Failed(system))})");
        var plaintext = Series(Requests, ByService, Unencrypted, ("destination_workload_namespace", system.Namespace));
        return new Row(
            "Now",
            new Panel("Requests", Unit.RequestsPerSecond, new Target(all)) { Kind = PanelKind.Stat },
            new Panel("Failures", Unit.Fraction, new Target($"({failed} or 0 * {all}) / {all}")) { Kind = PanelKind.Stat, RedFrom = 0.01m },
            new Panel("Plaintext", Unit.RequestsPerSecond, new Target($"sum({Rate(plaintext)}) or vector(0)"))
            {
                Kind = PanelKind.Stat,
                RedFrom = 0.000001m,
                Description = "Anything here means that a policy is gone.",
            });
    }

    private static Row Calls(ObservedSystem system)
    {
        var pairs = new Target(
            $"sum by (source_workload, destination_service_name) ({Rate(All(system))})", "{{source_workload}} to {{destination_service_name}}");
        return new Row(
            "Calls",
            new Panel("By service", Unit.RequestsPerSecond, ByDestination(All(system))),
            new Panel("By caller and service", Unit.RequestsPerSecond, pairs) { Kind = PanelKind.Table });
    }

    private static Row Failures(ObservedSystem system)
    {
        var flagged = Series(Requests, ByCallers, To(system), ("response_flags", "!-"));
        return new Row(
            "Failures",
            new Panel("5xx by service", Unit.RequestsPerSecond, ByDestination(Failed(system))),
            new Panel("Why, as proxies say", Unit.RequestsPerSecond, new Target($"sum by (response_flags) ({Rate(flagged)})", "{{response_flags}}"))
            {
                Description = "UO breaker, UH no healthy pod, UF no connection, URX tries spent, UT too slow, NR no route, RL quota.",
            },
            new Panel("Refused", Unit.RequestsPerSecond, ByDestination(Series(Requests, ByService, To(system), Code("403")))));
    }
}
