namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>Selectors of nodes, of pods and of volumes.</summary>
internal static class NodeSelectorRules
{
    private const string WrongOperator = "not a valid selector operator";

    /// <summary>Checks a selector that must hold.</summary>
    public static IEnumerable<FieldError> Check(Field selector)
    {
        var terms = selector["nodeSelectorTerms"];
        return terms.Count == 0
            ? [FieldErrors.Required(terms, "must have at least one node selector term")]
            : terms.Items.SelectMany(term => CheckTerm(term).Concat(CheckValues(term)));
    }

    /// <summary>Checks a term; what values of labels it wants is free where a node need not match.</summary>
    public static IEnumerable<FieldError> CheckTerm(Field term) => term["matchExpressions"].Items.SelectMany(CheckLabel)
        .Concat(term["matchFields"].Items.SelectMany(CheckField));

    private static IEnumerable<FieldError> CheckValues(Field term) => term["matchExpressions"].Items
        .SelectMany(expression => expression["values"].Items)
        .SelectMany(value => PodErrors.Texts(value, ObjectNames.CheckLabelValue(value.Text)));

    private static IEnumerable<FieldError> CheckLabel(Field expression)
    {
        var (key, word, values) = (expression["key"], expression["operator"], expression["values"]);
        var wrong = word.Text switch
        {
            "In" or "NotIn" => values.Count > 0 ? null : FieldErrors.Required(values, "must be specified when `operator` is 'In' or 'NotIn'"),
            "Exists" or "DoesNotExist" => values.Count == 0 ? null
                : FieldErrors.Forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"),
            "Gt" or "Lt" => values.Count == 1 ? null : FieldErrors.Required(values, "must be specified single value when `operator` is 'Lt' or 'Gt'"),
            _ => PodErrors.Text(word, WrongOperator),
        };
        return (wrong is null ? [] : new[] { wrong }).Concat(PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)));
    }

    private static IEnumerable<FieldError> CheckField(Field expression)
    {
        var (key, word, values) = (expression["key"], expression["operator"], expression["values"]);
        if (word.Text is not ("In" or "NotIn"))
        {
            yield return PodErrors.Text(word, WrongOperator);
        }
        else if (values.Count != 1)
        {
            yield return FieldErrors.Required(values, "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }

        if (key.Text != "metadata.name")
        {
            yield return PodErrors.Text(key, "not a valid field selector key");
            yield break;
        }

        foreach (var error in values.Items.SelectMany(value => PodErrors.Texts(value, ObjectNames.CheckSubdomain(value.Text))))
        {
            yield return error;
        }
    }
}
