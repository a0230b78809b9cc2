using System.Globalization;
using Payments.Infra.Components.Observability.Alerting.Rules;
using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Grafana.Boards;

/// <summary>Service level objectives, and what is left of their error budgets.</summary>
internal static class ObjectivesBoard
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static Dashboard From(ObservedSystem system) => new(
        "objectives",
        "Service level objectives",
        "What do services promise, and how much may still fail?",
        [.. system.Services.Select(service => Service(system, service))]);

    private static Row Service(ObservedSystem system, ServiceDefinition service)
    {
        var objective = service.Objective;
        var allowed = Number(objective.Availability.Rest.Fraction);
        var ratio = ObjectiveRules.ErrorRatio(system, service, Hour);
        var window = string.Create(CultureInfo.InvariantCulture, $"{objective.WindowDays}d");
        var latency = string.Create(CultureInfo.InvariantCulture, $"{objective.LatencyShare} % within {objective.LatencyMilliseconds} ms");
        return new Row(
            string.Create(CultureInfo.InvariantCulture, $"{service.Name}: {objective.Availability} % over {objective.WindowDays} days, {latency}"),
            new Panel("Budget left", Unit.Fraction, new Target($"1 - avg_over_time({ratio}[{window}]) / {allowed}")) { Kind = PanelKind.Stat },
            new Panel("Burn rate", Unit.Count, Windows(system, service, allowed)) { RedFrom = 1 });
    }

    private static ImmutableArray<Target> Windows(ObservedSystem system, ServiceDefinition service, string allowed) =>
        [.. BurnRate.All.Select(rate => new Target($"{ObjectiveRules.ErrorRatio(system, service, rate.LongWindow)} / {allowed}", rate.Name))];
}
