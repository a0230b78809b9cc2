namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>Leases, by which one of many leads.</summary>
internal static class LeaseRules
{
    public static IEnumerable<FieldError> Check(Field lease)
    {
        var (spec, strategy, preferred) = (lease["spec"], lease["spec"]["strategy"], lease["spec"]["preferredHolder"]);
        return (spec["leaseDurationSeconds"].Integer <= 0
                ? [FieldErrors.Invalid(spec["leaseDurationSeconds"], "must be greater than 0")]
                : Enumerable.Empty<FieldError>())
            .Concat(spec["leaseTransitions"].Integer < 0 ? [FieldErrors.Invalid(spec["leaseTransitions"], "must be greater than or equal to 0")] : [])
            .Concat(strategy.Exists ? FieldErrors.Invalid(strategy, strategy.Text, ObjectNames.CheckKey(strategy.Text)) : [])
            .Concat(preferred.Text.Length > 0 && strategy.Text.Length == 0
                ? [FieldErrors.Forbidden(preferred, "may only be specified if `strategy` is defined")]
                : []);
    }
}
