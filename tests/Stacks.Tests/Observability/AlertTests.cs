using System.Text.Json.Nodes;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Alerting;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Alerts, judged by promtool.</summary>
public sealed class AlertTests
{
    private const string Rules = "rules.json";
    private const string Cases = "cases.json";

    [PromtoolFact]
    public async Task Promtool_accepts_the_rules_that_a_preview_emits()
    {
        using var promtool = new Promtool();
        promtool.Write(Rules, Merged((await PlannedObjects.OfStackAsync("prod")).OfKind("PrometheusRule")));

        promtool.Accepts("check", "rules", "--lint=all", Rules);
    }

    [PromtoolFact]
    public async Task Every_alert_that_a_preview_emits_fires_and_is_silent_as_its_cases_say()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");
        var (system, runbooks) = Watched.OfStack("prod");
        foreach (var group in RuleBook.From(system))
        {
            using var promtool = new Promtool();
            promtool.Write(Rules, Merged(planned.OfKind("PrometheusRule").Where(rule => (string?)rule["metadata"]!["name"] == $"payments-{group.Name}")));
            promtool.Write(Cases, PromtoolCases.Of(group, Rules, runbooks));

            promtool.Accepts("test", "rules", Cases);
        }
    }

    [PromtoolFact]
    public void An_alert_of_automated_releases_fires_and_is_silent_as_its_cases_say()
    {
        using var promtool = new Promtool();
        var group = RuleBook.From(Watched.Shop).Single(group => group.Name == "rollouts");
        promtool.Write(Rules, PromtoolRules.Of([group], Watched.Runbooks));
        promtool.Write(Cases, PromtoolCases.Of(group, Rules, Watched.Runbooks));

        promtool.Accepts("test", "rules", Cases);
    }

    [PromtoolFact]
    public async Task What_decides_about_a_version_is_an_expression_that_prometheus_takes()
    {
        using var promtool = new Promtool();
        var queries = (await PlannedObjects.OfStackAsync(DeliveredStack.Name)).OfKind("MetricTemplate").Select(template => ((string)template["spec"]!["query"]!)
            .Replace("{{ namespace }}", "payments", StringComparison.Ordinal)
            .Replace("{{ target }}", "payment-service-rollout", StringComparison.Ordinal)
            .Replace("{{ interval }}", "120s", StringComparison.Ordinal));
        promtool.Write(Rules, PromtoolRules.OfExpressions([.. queries]));

        promtool.Accepts("check", "rules", Rules);
    }

    [PromtoolFact]
    public void A_case_that_is_wrong_fails()
    {
        using var promtool = new Promtool();
        var group = RuleBook.From(Watched.Shop).Single(group => group.Name == "redis");
        promtool.Write(Rules, PromtoolRules.Of([group], Watched.Runbooks));
        var swapped = group.Alerts.Select(alert => alert with { Firing = alert.Silent, Silent = alert.Firing });
        promtool.Write(Cases, PromtoolCases.Of(group with { Alerts = [.. swapped] }, Rules, Watched.Runbooks));

        Assert.Contains("RedisDown", promtool.Refuses("test", "rules", Cases), StringComparison.Ordinal);
    }

    [PromtoolFact]
    public void An_expression_that_is_wrong_is_refused()
    {
        using var promtool = new Promtool();
        promtool.Write(Rules, PromtoolRules.OfExpressions(["sum(rate(up[5m])"]));

        Assert.Contains("could not parse expression", promtool.Refuses("check", "rules", Rules), StringComparison.Ordinal);
    }

    [PromtoolFact]
    public void Objectives_at_their_bounds_can_be_missed()
    {
        var loosest = new ServiceObjective { Availability = new(90), WindowDays = 90 };
        var tightest = new ServiceObjective { Availability = new(99.999m), WindowDays = 3, LatencyMilliseconds = 10000, LatencyShare = new(99.99m) };
        foreach (var objective in new[] { loosest, tightest })
        {
            using var promtool = new Promtool();
            var group = RuleBook.From(Watched.WithObjective(objective)).Single(group => group.Name == "objectives");
            promtool.Write(Rules, PromtoolRules.Of([group], Watched.Runbooks));
            promtool.Write(Cases, PromtoolCases.Of(group, Rules, Watched.Runbooks));

            promtool.Accepts("test", "rules", Cases);
        }
    }

    [Fact]
    public void What_rules_ask_for_something_gives()
    {
        var groups = RuleBook.From(Watched.Shop);

        var unknown = string.Join('\n', MetricReferences.Unknown(MetricReferences.OfRules(groups), Watched.Shop, groups));
        Assert.True(unknown.Length == 0, unknown);
    }

    [Fact]
    public void Alerts_of_one_name_differ_in_their_service() => Assert.All(
        RuleBook.From(Watched.Shop).SelectMany(group => group.Alerts).GroupBy(alert => alert.Name),
        alike => Assert.Equal(alike.Count(), alike.Select(alert => alert.Service).Distinct().Count()));

    [Fact]
    public void A_new_service_has_alerts_without_another_edit()
    {
        Assert.Empty(Of(Watched.Shop, "parcels"));
        Assert.Equal(Of(Watched.Shop, "cart"), Of(Watched.With("parcels"), "parcels"));
        Assert.Contains("SloBurn1h", Of(Watched.With("parcels"), "parcels"));

        static IEnumerable<string> Of(ObservedSystem system, string service) =>
            from rules in RuleBook.From(system)
            from alert in rules.Alerts
            where alert.Service == service
            select alert.Name;
    }

    [Fact]
    public void A_promise_that_a_stack_makes_is_what_its_alerts_watch()
    {
        string Burn(ObservedSystem system) => RuleBook.From(system).SelectMany(group => group.Alerts).First(alert => alert.Name == "SloBurn1h").Expression;

        Assert.Contains("> 0.0144 ", Burn(Watched.WithObjective(new ServiceObjective())), StringComparison.Ordinal);
        Assert.Contains("> 0.144 ", Burn(Watched.WithObjective(new ServiceObjective { Availability = new(99) })), StringComparison.Ordinal);
    }

    private static string Merged(IEnumerable<JsonObject> rules) => new JsonObject
    {
        ["groups"] = new JsonArray([.. rules.SelectMany(rule => rule["spec"]!["groups"]!.AsArray().Select(group => group!.DeepClone()))]),
    }.ToJsonString();
}
