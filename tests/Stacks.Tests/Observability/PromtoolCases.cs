using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Alerting;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>The cases of alerts, as <c>promtool test rules</c> reads them.</summary>
internal static partial class PromtoolCases
{
    /// <summary>The file with the cases of one group: two or three for each of its alerts.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rulesFile">Name of the file with the group's rules. promtool takes a missing one for no alerts at all.</param>
    /// <param name="runbooks">Address of the runbooks.</param>
    public static string Of(RuleGroup group, string rulesFile, string runbooks) => PromtoolJson.Write(new JsonObject
    {
        ["rule_files"] = new JsonArray(rulesFile),
        ["evaluation_interval"] = Step(group),
        ["tests"] = new JsonArray([.. group.Alerts.SelectMany(alert => Cases(alert, runbooks))]),
    });

    private static IEnumerable<JsonObject> Cases(AlertRule alert, string runbooks) =>
    [
        Firing(alert, alert.Firing, "fires", runbooks),
        Silent(alert),
        .. alert.Gone is { } gone ? [Firing(alert, gone, "fires when its exporter is gone", runbooks)] : Array.Empty<JsonObject>(),
    ];

    /// <summary>Hours are looked at every five minutes: each minute would make thousands of evaluations of it.</summary>
    private static string Step(RuleGroup group) => group.Alerts.Any(alert => alert.Silent.At > TimeSpan.FromHours(2)) ? "5m" : "1m";

    private static JsonObject Firing(AlertRule alert, AlertCase given, string what, string runbooks)
    {
        var labels = given.Labels.SetItems(alert.Labels);
        var expected = new JsonObject
        {
            ["exp_labels"] = PromtoolJson.Map(labels),
            ["exp_annotations"] = PromtoolJson.Map(
                alert.Annotations(runbooks).Select(annotation => KeyValuePair.Create(annotation.Key, Filled(annotation.Value, labels)))),
        };
        return Test(alert, given, what, [expected]);
    }

    private static JsonObject Silent(AlertRule alert) => Test(alert, alert.Silent, "is silent", []);

    private static JsonObject Test(AlertRule alert, AlertCase given, string what, JsonArray expected) => new JsonObject
    {
        ["name"] = $"{alert.Name} {alert.Service} {what}".Replace("  ", " ", StringComparison.Ordinal),
        ["interval"] = "1m",
        ["input_series"] = new JsonArray([.. given.Series.Select(series => new JsonObject { ["series"] = series.Series, ["values"] = series.Values })]),
        ["alert_rule_test"] = new JsonArray(new JsonObject
        {
            ["eval_time"] = PromQl.Duration(given.At),
            ["alertname"] = alert.Name,
            ["exp_alerts"] = expected,
        }),
    };

    private static string Filled(string template, ImmutableSortedDictionary<string, string> labels) =>
        Placeholder().Replace(template, match => labels.GetValueOrDefault(match.Groups[1].Value, ""));

    [GeneratedRegex(@"\{\{ \$labels\.([a-zA-Z_]+) \}\}")]
    private static partial Regex Placeholder();
}
