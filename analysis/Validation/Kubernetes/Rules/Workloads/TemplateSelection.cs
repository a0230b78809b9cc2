namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>The selector of a controller, which has to select what its template makes.</summary>
internal static class TemplateSelection
{
    /// <summary>Checks a selector that has to be there and has to have a condition.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="kind">What errors call the kind.</param>
    public static IEnumerable<FieldError> CheckSelector(Field selector, string kind) => !selector.Exists
        ? [FieldErrors.Required(selector)]
        : LabelSelectors.Check(selector)
            .Concat(LabelSelectors.IsEmpty(selector)
                ? [FieldError.Invalid(selector.ToString(), new JsonObject(), $"empty selector is invalid for {kind}")]
                : []);

    /// <summary>Whether a selector can be read; what cannot be is not compared with anything.</summary>
    public static bool IsReadable(Field selector) => !LabelSelectors.Check(selector).Any();

    /// <summary>Checks that a selector selects the pods of a template. A selector that is not there selects nothing.</summary>
    public static IEnumerable<FieldError> CheckMatch(Field selector, Field template)
    {
        var labels = template["metadata"]["labels"];
        return selector.Exists && LabelSelectors.Matches(selector, labels) ? [] : [Mismatch(labels)];
    }

    /// <summary>Says that labels of a template are not those that are selected.</summary>
    public static FieldError Mismatch(Field labels) => FieldErrors.Invalid(labels, "`selector` does not match template `labels`");
}
