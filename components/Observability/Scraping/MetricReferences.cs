using System.Collections.Immutable;
using Payments.Infra.Components.Observability.Alerting;

namespace Payments.Infra.Components.Observability.Scraping;

/// <summary>Which metrics expressions ask for, and whether anything gives them.</summary>
public static class MetricReferences
{
    /// <summary>References that nothing gives, each with who makes it. PromQL takes a misspelt name for a metric without values: nothing would ever show.</summary>
    /// <param name="expressions">Who asks, and what for.</param>
    /// <param name="system">The system, whose targets give metrics.</param>
    /// <param name="groups">Rules, whose recordings are metrics too.</param>
    public static IEnumerable<string> Unknown(IEnumerable<(string Who, string Expression)> expressions, ObservedSystem system, ImmutableArray<RuleGroup> groups)
    {
        var known = ScrapeTargets.Of(system).SelectMany(target => target.Metrics).Concat(groups.SelectMany(group => group.Recordings.Select(rule => rule.Name))).ToHashSet(StringComparer.Ordinal);
        return from asked in expressions
               from metric in MetricNames.Of(asked.Expression)
               where !known.Contains(metric)
               select $"{asked.Who} asks for {metric}, which no rule records and no target gives";
    }

    /// <summary>The expressions of rules, each with the rule's name.</summary>
    /// <param name="groups">The rules.</param>
    public static IEnumerable<(string Who, string Expression)> OfRules(ImmutableArray<RuleGroup> groups) => groups.SelectMany(group =>
        group.Recordings.Select(rule => (rule.Name, rule.Expression)).Concat(group.Alerts.Select(alert => (alert.Name, alert.Expression))));
}
