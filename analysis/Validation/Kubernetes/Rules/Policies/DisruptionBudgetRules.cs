namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>How many pods may be missing at once.</summary>
internal static class DisruptionBudgetRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var (available, unavailable) = (spec["minAvailable"], spec["maxUnavailable"]);
        return (available.Exists && unavailable.Exists ? new[] { BothSet(spec) } : [])
            .Concat(CheckAmount(available))
            .Concat(CheckAmount(unavailable))
            .Concat(LabelSelectors.Check(spec["selector"]))
            .Concat(spec["unhealthyPodEvictionPolicy"].Exists ? Choices.Check(spec["unhealthyPodEvictionPolicy"], "AlwaysAllow", "IfHealthyBudget") : []);
    }

    private static IEnumerable<FieldError> CheckAmount(Field amount) => IntOrPercent.Check(amount).Concat(IntOrPercent.CheckAtMostAll(amount));

    private static FieldError BothSet(Field spec) => new(
        spec.ToString(),
        $"Invalid value: {{\"MinAvailable\":{Json(spec["minAvailable"])},\"Selector\":{Json(spec["selector"])},"
            + $"\"MaxUnavailable\":{Json(spec["maxUnavailable"])},\"UnhealthyPodEvictionPolicy\":{Json(spec["unhealthyPodEvictionPolicy"])}}}: "
            + "minAvailable and maxUnavailable cannot be both set",
        IsBlocking: false);

    private static string Json(Field field) => field.Value?.ToJsonString() ?? "null";
}
