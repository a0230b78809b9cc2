using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Scraping;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Metrics that expressions ask for. PromQL takes a misspelt name for a metric without values: nothing would ever show.</summary>
internal static class MetricReferences
{
    /// <summary>References to metrics that no target of the system gives and no rule records, each with who makes it.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<(string Who, string Expression)> expressions, ObservedSystem system, ImmutableArray<RuleGroup> groups)
    {
        var known = ScrapeTargets.From(system).SelectMany(target => target.Metrics)
            .Concat(groups.SelectMany(group => group.Recordings.Select(rule => rule.Name)))
            .ToHashSet(StringComparer.Ordinal);
        return from asked in expressions
               from metric in MetricNames.Of(asked.Expression)
               where !known.Contains(metric)
               select $"{asked.Who} asks for {metric}, which no rule records and no target gives: a metric that is scraped stands in ScrapeTargets.cs";
    }

    /// <summary>The expressions of rules, each with the rule's name.</summary>
    public static IEnumerable<(string Who, string Expression)> OfRules(ImmutableArray<RuleGroup> groups) => groups.SelectMany(group =>
        group.Recordings.Select(rule => (rule.Name, rule.Expression)).Concat(group.Alerts.Select(alert => (alert.Name, alert.Expression))));
}
