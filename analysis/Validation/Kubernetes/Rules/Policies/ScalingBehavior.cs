using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>How fast an autoscaler may go up and down.</summary>
internal static class ScalingBehavior
{
    private const long LongestWindow = 3600;
    private const long LongestPeriod = 1800;

    public static IEnumerable<FieldError> Check(Field behavior) => CheckRules(behavior["scaleUp"]).Concat(CheckRules(behavior["scaleDown"]));

    private static IEnumerable<FieldError> CheckRules(Field rules)
    {
        var (window, select, policies) = (rules["stabilizationWindowSeconds"], rules["selectPolicy"], rules["policies"]);
        return (window.Integer < 0 ? new[] { FieldErrors.Invalid(window, "must be greater than or equal to zero") } : [])
            .Concat(AtMost(window, LongestWindow))
            .Concat(select.Exists ? Choices.Check(select, "Disabled", "Max", "Min") : [])

            // Policies are filled in where there are none, but an empty list is one.
            .Concat(policies.Exists && policies.Count == 0 ? [FieldErrors.Required(policies, "must specify at least one Policy")] : [])
            .Concat(policies.Items.SelectMany(CheckPolicy));
    }

    private static IEnumerable<FieldError> CheckPolicy(Field policy) => Choices.Check(policy["type"], "Percent", "Pods")
        .Concat(Positive(policy["value"]))
        .Concat(Positive(policy["periodSeconds"]))
        .Concat(AtMost(policy["periodSeconds"], LongestPeriod));

    private static IEnumerable<FieldError> Positive(Field number) =>
        (number.Integer ?? 0) > 0 ? [] : [FieldError.Invalid(number.ToString(), number.Integer ?? 0, "must be greater than zero")];

    private static IEnumerable<FieldError> AtMost(Field number, long most) => number.Integer > most
        ? [FieldErrors.Invalid(number, string.Create(CultureInfo.InvariantCulture, $"must be less than or equal to {most}"))]
        : [];
}
