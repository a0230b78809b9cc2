namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Selectors by labels: what is wrong with one, and what it selects.</summary>
internal static class LabelSelectors
{
    private static readonly ImmutableArray<string> WithValues = ["In", "NotIn"];
    private static readonly ImmutableArray<string> WithoutValues = ["DoesNotExist", "Exists"];

    /// <summary>Checks a selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
    public static IEnumerable<FieldError> Check(Field selector) => ObjectMetadata.CheckLabels(selector["matchLabels"])
        .Concat(selector["matchExpressions"].Items.SelectMany(CheckExpression));

    /// <summary>Whether a selector has no condition, and so selects everything.</summary>
    public static bool IsEmpty(Field selector) => selector["matchLabels"].Count == 0 && selector["matchExpressions"].Count == 0;

    /// <summary>Whether a selector selects what has these labels.</summary>
    public static bool Matches(Field selector, Field labels) =>
        selector["matchLabels"].Entries.All(label => ValueOf(labels, label.Key) == label.Value.Text)
        && selector["matchExpressions"].Items.All(expression => Matches(expression, ValueOf(labels, expression["key"].Text)));

    private static bool Matches(Field expression, string? value) => expression["operator"].Text switch
    {
        "In" => value is not null && expression["values"].Items.Any(item => item.Text == value),
        "NotIn" => value is null || expression["values"].Items.All(item => item.Text != value),
        "Exists" => value is not null,
        "DoesNotExist" => value is null,
        _ => false,
    };

    private static string? ValueOf(Field labels, string key) => labels.Value is JsonObject map && map.ContainsKey(key) ? JsonKinds.Text(map[key]) ?? "" : null;

    private static IEnumerable<FieldError> CheckExpression(Field expression)
    {
        var (key, word, values) = (expression["key"], expression["operator"], expression["values"]);
        var wrong = WithValues.Contains(word.Text) && values.Count == 0 ? FieldErrors.Required(values, "must be specified when `operator` is 'In' or 'NotIn'")
            : WithoutValues.Contains(word.Text) && values.Count > 0
                ? FieldErrors.Forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
            : !WithValues.Contains(word.Text) && !WithoutValues.Contains(word.Text) ? FieldErrors.Invalid(word, "not a valid selector operator")
            : null;
        return (wrong is null ? [] : new[] { wrong })
            .Concat(FieldErrors.Invalid(key, key.Text, ObjectNames.CheckKey(key.Text)))
            .Concat(values.Items.SelectMany(value => FieldErrors.Invalid(value, value.Text, ObjectNames.CheckLabelValue(value.Text))));
    }
}
