namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>What Prometheus' own reader refuses of rules, as its source is read; cases to compare with stand in its rulefmt_test.go.</summary>
public sealed class PrometheusTests
{
    [Theory]
    [InlineData("{alert: Down, expr: up == 0, for: 5m, keep_firing_for: 1m, labels: {severity: page}, annotations: {summary: a}}")]
    [InlineData("{record: 'job:up:sum', expr: sum by (job) (up), for: 0s, labels: {team: a}}")]
    [InlineData("{record: one, expr: 1}")]
    public void A_rule_that_is_right_is_taken(string rule) => Rules(rule).Takes();

    [Theory]
    [InlineData("{alert: a, record: b, expr: up}", "alert: Forbidden: only one of 'record' and 'alert' must be set")]
    [InlineData("{expr: up}", "alert: Required value: one of 'record' or 'alert' must be set")]
    [InlineData("{alert: a, expr: ''}", "expr: Required value: field 'expr' must be set in rule")]
    [InlineData("{record: a, expr: up, for: 5m}", "for: Forbidden: invalid field in recording rule")]
    [InlineData("{record: a, expr: up, keep_firing_for: 5m}", "keep_firing_for: Forbidden: invalid field in recording rule")]
    [InlineData("{record: a, expr: up, annotations: {summary: b}}", "annotations: Forbidden: invalid field in recording rule")]
    [InlineData("{record: 'up{job=\"a\"}', expr: up}", "record: Invalid value: \"up{job=\\\"a\\\"}\": braces present in the recording rule name")]
    [InlineData("{alert: a, expr: up, labels: {__name__: b}}", "labels[__name__]: Invalid value: \"b\": invalid label name")]
    public void A_rule_that_is_wrong_is_refused(string rule, string reason) => Rules(rule).Refuses($"spec.groups[0].rules[0].{reason}");

    [Fact]
    public void A_group_s_labels_are_looked_at_too() =>
        new OperatorCase("monitoring.coreos.com/v1 PrometheusRule", "groups: [{name: a, labels: {__name__: b}}]").Refuses(
            "spec.groups[0].labels[__name__]: Invalid value");

    private static OperatorCase Rules(string rule) => new("monitoring.coreos.com/v1 PrometheusRule", $"groups: [{{name: a, rules: [{rule}]}}]");
}
