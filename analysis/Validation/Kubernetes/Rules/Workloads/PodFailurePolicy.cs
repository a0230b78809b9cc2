namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>What a Job does when a pod fails.</summary>
internal static class PodFailurePolicy
{
    private const int MostRules = 20;
    private const int MostConditions = 20;

    public static IEnumerable<FieldError> Check(Field spec)
    {
        var rules = spec["podFailurePolicy"]["rules"];
        var pod = spec["template"]["spec"];
        var containers = pod["containers"].Items.Concat(pod["initContainers"].Items)
            .Select(container => container["name"].Text)
            .ToHashSet(StringComparer.Ordinal);
        return TooMany(rules, MostRules).Concat(rules.Items.SelectMany(rule => CheckRule(rule, spec, containers)));
    }

    /// <summary>Says that a list is too long.</summary>
    public static IEnumerable<FieldError> TooMany(Field list, int most) => list.Count > most ? [FieldError.TooMany(list.ToString(), list.Count, most)] : [];

    private static IEnumerable<FieldError> CheckRule(Field rule, Field spec, HashSet<string> containers)
    {
        var (codes, conditions) = (rule["onExitCodes"], rule["onPodConditions"]);
        return CheckAction(rule["action"], spec)
            .Concat(codes.Exists ? ExitCodes.Check(codes, containers) : [])
            .Concat(TooMany(conditions, MostConditions))
            .Concat(conditions.Items.SelectMany(CheckCondition))
            .Concat((codes.Exists, conditions.Count > 0) switch
            {
                (true, true) => [FieldError.InvalidWhole(rule.ToString(), "specifying both OnExitCodes and OnPodConditions is not supported")],
                (false, false) => [FieldError.InvalidWhole(rule.ToString(), "specifying one of OnExitCodes and OnPodConditions is required")],
                _ => [],
            });
    }

    private static IEnumerable<FieldError> CheckAction(Field action, Field spec) => action.Text switch
    {
        "" => [FieldErrors.Required(action, "valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]")],
        "FailIndex" => spec["backoffLimitPerIndex"].Exists ? [] : [FieldErrors.Invalid(action, "requires the backoffLimitPerIndex to be set")],
        _ => Choices.Check(action, "Count", "FailIndex", "FailJob", "Ignore"),
    };

    private static IEnumerable<FieldError> CheckCondition(Field condition)
    {
        var (type, status) = (condition["type"], condition["status"]);
        return FieldErrors.Invalid(type, type.Text, ObjectNames.CheckKey(type.Text)).Concat(Choices.CheckDefaulted(status, "False", "True", "Unknown"));
    }
}
