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
            .Concat(CheckLabelKeys(constraint["matchLabelKeys"], constraint["labelSelector"]))
            .Concat(LabelSelectors.Check(constraint["labelSelector"])))
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

    private static IEnumerable<FieldError> CheckLabelKeys(Field keys, Field selector)
    {
        if (keys.Count == 0)
        {
            yield break;
        }

        if (!selector.Exists)
        {
            yield return FieldErrors.Forbidden(keys, "must not be specified when labelSelector is not set");
        }

        var selected = selector["matchLabels"].Entries.Select(entry => entry.Key)
            .Concat(selector["matchExpressions"].Items.Select(item => item["key"].Text))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys.Items)
        {
            foreach (var error in PodErrors.Texts(key, ObjectNames.CheckKey(key.Text)))
            {
                yield return error;
            }

            if (selected.Contains(key.Text))
            {
                yield return PodErrors.Text(key, "exists in both matchLabelKeys and labelSelector");
            }
        }
    }
}
