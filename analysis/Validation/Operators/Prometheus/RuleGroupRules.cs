namespace Payments.Infra.Analysis.Validation.Operators.Prometheus;

/// <summary>
/// Rules of Prometheus, which prometheus-operator's webhook, or the operator where there is none, has Prometheus' own reader check (<c>ValidateRule</c> in
/// pkg/operator/rules.go of prometheus-operator, <c>Validate</c> in model/rulefmt/rulefmt.go of Prometheus). Expressions and templates are not read.
/// </summary>
internal static class RuleGroupRules
{
    private const string Name = "__name__";

    private static readonly ImmutableArray<string> OfAlerts = ["for", "keep_firing_for"];

    public static IEnumerable<FieldError> Check(Field manifest) => manifest["spec"]["groups"].Items.SelectMany(group =>
        CheckLabels(group["labels"]).Concat(group["rules"].Items.SelectMany(CheckRule)));

    private static IEnumerable<FieldError> CheckRule(Field rule)
    {
        var (record, alert) = (rule["record"], rule["alert"]);
        return (record.Text.Length > 0 && alert.Text.Length > 0 ? new[] { FieldErrors.Forbidden(alert, "only one of 'record' and 'alert' must be set") }
                : record.Text.Length == 0 && alert.Text.Length == 0 ? [FieldErrors.Required(alert, "one of 'record' or 'alert' must be set")]
                : [])
            .Concat(rule["expr"].Exists && !rule["expr"].IsNumber && rule["expr"].Text.Length == 0
                ? [FieldErrors.Required(rule["expr"], "field 'expr' must be set in rule")]
                : [])
            .Concat(record.Text.Length > 0 ? CheckRecording(rule) : [])
            .Concat(CheckLabels(rule["labels"]));
    }

    private static IEnumerable<FieldError> CheckRecording(Field rule) =>
        OfAlerts.Select(name => rule[name]).Where(time => time.Text.Any(sign => sign is >= '1' and <= '9')).Append(rule["annotations"])
            .Where(field => field.Text.Length > 0 || field.Count > 0)
            .Select(field => FieldErrors.Forbidden(field, "invalid field in recording rule"))
            .Concat(rule["record"].Text.IndexOfAny(['{', '}']) >= 0
                ? [FieldErrors.Invalid(rule["record"], "braces present in the recording rule name; should it be in expr?")]
                : []);

    private static IEnumerable<FieldError> CheckLabels(Field labels) => labels.Entries.Where(label => label.Key is "" or Name)
        .Select(label => FieldErrors.Invalid(label.Value, "invalid label name"));
}
