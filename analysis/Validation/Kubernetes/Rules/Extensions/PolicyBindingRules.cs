namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>Bindings of policies of admission: to which policy, with which parameters, and what comes of a violation.</summary>
internal static class PolicyBindingRules
{
    private const string Both = "name and selector are mutually exclusive";

    public static IEnumerable<FieldError> Check(Field binding)
    {
        var (spec, policy) = (binding["spec"], binding["spec"]["policyName"]);

        // The server misspells this field in its errors.
        var match = new Field(spec["matchResources"].Value, spec.Path.Child("matchResouces"));
        return (policy.Text.Length == 0 ? [FieldErrors.Required(policy)] : FieldErrors.Invalid(policy, policy.Text, ObjectNames.CheckSubdomain(policy.Text)))
            .Concat(spec["paramRef"].Exists ? CheckParameters(spec["paramRef"]) : [])
            .Concat(MatchRules.CheckMatch(match))
            .Concat(CheckActions(spec["validationActions"]));
    }

    private static IEnumerable<FieldError> CheckParameters(Field reference)
    {
        var (name, selector, missing) = (reference["name"], reference["selector"], reference["parameterNotFoundAction"]);
        var hasBoth = name.Text.Length > 0 && selector.Exists;
        return (name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, DnsNames.CheckPathSegment(name.Text)) : [])
            .Concat(hasBoth ? [FieldErrors.Forbidden(name, Both), FieldErrors.Forbidden(selector, Both)] : [])
            .Concat(LabelSelectors.Check(selector))
            .Concat(name.Text.Length == 0 && !selector.Exists ? [FieldErrors.Required(reference, "one of name or selector must be specified")] : [])
            .Concat(missing.Text.Length == 0 ? [FieldErrors.Required(missing)] : Choices.Check(missing, "Deny", "Allow"));
    }

    private static IEnumerable<FieldError> CheckActions(Field actions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = actions.Items.SelectMany(action => Choices.Check(action, "Audit", "Deny", "Warn")
            .Concat(seen.Add(action.Text) ? [] : [FieldErrors.Duplicate(action)])).ToList();
        return errors
            .Concat(seen.Contains("Deny") && seen.Contains("Warn")
                ? [FieldErrors.Invalid(
                    actions,
                    "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers"
                        + " serves no purpose)")]
                : [])
            .Concat(seen.Count == 0 ? [FieldErrors.Required(actions, "at least one validation action is required")] : []);
    }
}
