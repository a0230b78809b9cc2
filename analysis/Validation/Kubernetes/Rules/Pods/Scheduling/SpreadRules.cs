namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;

/// <summary>How pods spread over zones and nodes.</summary>
internal static class SpreadRules
{
    public static IEnumerable<FieldError> Check(Field constraints) => constraints.Items.SelectMany((constraint, index) => CheckOne(constraint)
        .Concat(constraints.Items.Skip(index + 1).Any(other => Key(other) == Key(constraint))
            ? [FieldError.Duplicate(constraint["{topologyKey, whenUnsatisfiable}"].ToString(), Key(constraint))]
            : []));

    private static string Key(Field constraint) => $"{{{constraint["topologyKey"].Text}, {constraint["whenUnsatisfiable"].Text}}}";

    private static IEnumerable<FieldError> CheckOne(Field constraint)
    {
        var (keys, selector) = (constraint["matchLabelKeys"], constraint["labelSelector"]);
        var (skew, key, action) = (constraint["maxSkew"], constraint["topologyKey"], constraint["whenUnsatisfiable"]);
        if ((skew.Integer ?? 0) <= 0)
        {
            yield return PodErrors.Number(skew, "must be greater than zero");
        }

        if (key.Text.Length == 0)
        {
            yield return FieldErrors.Required(key, "can not be empty");
        }

        if (action.Text is not ("DoNotSchedule" or "ScheduleAnyway"))
        {
            yield return PodErrors.Unsupported(action, "DoNotSchedule", "ScheduleAnyway");
        }

        foreach (var error in CheckDomains(constraint["minDomains"], action.Text)
            .Concat(PodErrors.OneOf(constraint["nodeAffinityPolicy"], "Honor", "Ignore"))
            .Concat(PodErrors.OneOf(constraint["nodeTaintsPolicy"], "Honor", "Ignore"))
            .Concat(LabelKeyRules.Check(keys, selector))
            .Concat(LabelKeyRules.CheckOverlap(keys, selector, keys.Path))
            .Concat(LabelSelectors.Check(selector)))
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> CheckDomains(Field domains, string action)
    {
        if (domains.Integer <= 0)
        {
            yield return PodErrors.Number(domains, "must be greater than zero");
        }

        if (domains.Exists && action != "DoNotSchedule")
        {
            yield return PodErrors.Number(domains, $"can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
        }
    }
}
