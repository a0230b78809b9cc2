using System.Text.Json.Nodes;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Alerting;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Rules as files of Prometheus, which <c>promtool check rules</c> reads: JSON, which is YAML too.</summary>
internal static class PromtoolRules
{
    public static string Of(IEnumerable<RuleGroup> groups, string runbooks) => Write(groups.Select(group =>
        (group.Name, (IEnumerable<JsonNode?>)[.. group.Recordings.Select(Recording), .. group.Alerts.Select(alert => Alert(alert, runbooks))])));

    /// <summary>Expressions that are no rules, such as those of dashboards, as a file that is read only if each is right.</summary>
    public static string OfExpressions(IEnumerable<string> expressions)
    {
        var rules = expressions.Distinct().Order(StringComparer.Ordinal).Select((expression, index) => new RecordingRule($"expression:{index}", expression));
        return Write([("expressions", rules.Select(Recording))]);
    }

    private static string Write(IEnumerable<(string Name, IEnumerable<JsonNode?> Rules)> groups) => PromtoolJson.Write(new JsonObject
    {
        ["groups"] = new JsonArray([.. groups.Select(group => new JsonObject { ["name"] = group.Name, ["rules"] = new JsonArray([.. group.Rules]) })]),
    });

    private static JsonObject Recording(RecordingRule rule) => new() { ["record"] = rule.Name, ["expr"] = rule.Expression };

    private static JsonObject Alert(AlertRule rule, string runbooks)
    {
        var alert = new JsonObject { ["alert"] = rule.Name, ["expr"] = rule.Expression };
        if (rule.For > TimeSpan.Zero)
        {
            alert["for"] = PromQl.Duration(rule.For);
        }

        alert["labels"] = PromtoolJson.Map(rule.Labels);
        alert["annotations"] = PromtoolJson.Map(rule.Annotations(runbooks));
        return alert;
    }
}
