namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Which requests a webhook or a policy is about.</summary>
internal static class MatchRules
{
    /// <summary>Checks a rule about operations, groups, versions and resources.</summary>
    public static IEnumerable<FieldError> CheckRule(Field rule)
    {
        var (operations, groups, versions) = (rule["operations"], rule["apiGroups"], rule["apiVersions"]);
        return NeededOnce(operations, "operations")
            .Concat(operations.Items.SelectMany(operation => Choices.Check(operation, "*", "CONNECT", "CREATE", "DELETE", "UPDATE")))
            .Concat(NeededOnce(groups, "API groups"))
            .Concat(NeededOnce(versions, "API versions"))
            .Concat(versions.Items.Where(version => version.Text.Length == 0).Select(version => FieldErrors.Required(version)))
            .Concat(CheckResources(rule["resources"]))
            .Concat(Choices.CheckGiven(rule["scope"], "*", "Cluster", "Namespaced"));
    }

    /// <summary>Checks what a policy is about.</summary>
    public static IEnumerable<FieldError> CheckMatch(Field match) => !match.Exists ? [] : Choices.CheckGiven(match["matchPolicy"], "Equivalent", "Exact")
        .Concat(LabelSelectors.Check(match["namespaceSelector"]))
        .Concat(LabelSelectors.Check(match["objectSelector"]))
        .Concat(match["resourceRules"].Items.Concat(match["excludeResourceRules"].Items).SelectMany(
            rule => CheckNames(rule["resourceNames"]).Concat(CheckRule(rule))));

    private static IEnumerable<FieldError> CheckNames(Field names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.Items.SelectMany(name => FieldErrors.Invalid(name, name.Text, DnsNames.CheckPathSegment(name.Text))
            .Concat(seen.Add(name.Text) ? [] : [FieldErrors.Duplicate(name)]));
    }

    private static IEnumerable<FieldError> NeededOnce(Field list, string what) => list.Count == 0 ? [FieldErrors.Required(list)]
        : list.Count > 1 && list.Items.Any(item => item.Text == "*")
            ? [FieldErrors.Invalid(list, $"if '*' is present, must not specify other {what}")]
        : [];

    private static List<FieldError> CheckResources(Field resources)
    {
        if (resources.Count == 0)
        {
            return [FieldErrors.Required(resources)];
        }

        var errors = new List<FieldError>();
        var (allParts, allResources) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var hasPlain = false;
        foreach (var item in resources.Items)
        {
            if (item.Text.Length == 0)
            {
                errors.Add(FieldErrors.Required(item));
                continue;
            }

            if (item.Text.Split('/', 2) is not [var resource, var part])
            {
                hasPlain = item.Text != "*";
                continue;
            }

            if (allParts.Contains(resource))
            {
                errors.Add(FieldErrors.Invalid(item, $"if '{resource}/*' is present, must not specify {item.Text}"));
            }

            if (allResources.Contains(part))
            {
                errors.Add(FieldErrors.Invalid(item, $"if '*/{part}' is present, must not specify {item.Text}"));
            }

            _ = part == "*" && allParts.Add(resource);
            _ = resource == "*" && allResources.Add(part);
        }

        if (resources.Count > 1 && resources.Items.Any(item => item.Text == "*/*"))
        {
            errors.Add(FieldErrors.Invalid(resources, "if '*/*' is present, must not specify other resources"));
        }

        if (hasPlain && resources.Items.Any(item => item.Text == "*"))
        {
            errors.Add(FieldErrors.Invalid(resources, "if '*' is present, must not specify other resources without subresources"));
        }

        return errors;
    }
}
