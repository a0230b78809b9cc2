namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>How it is found out that a container has started, lives and is ready.</summary>
internal static class ProbeRules
{
    private static readonly ImmutableArray<string> Numbers =
        ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    /// <summary>Checks a probe after whose failure a container starts again.</summary>
    public static IEnumerable<FieldError> CheckLiveness(Field probe)
    {
        // Zero means the usual number, which is one.
        var threshold = probe["successThreshold"];
        return Check(probe).Concat((threshold.Integer ?? 0) is 0 or 1 ? [] : [FieldErrors.Invalid(threshold, "must be 1")]);
    }

    /// <summary>Checks a probe after whose failure a container gets no requests.</summary>
    public static IEnumerable<FieldError> CheckReadiness(Field probe)
    {
        var period = probe["terminationGracePeriodSeconds"];
        return Check(probe).Concat(period.Exists ? [FieldErrors.Invalid(period, "must not be set for readinessProbes")] : []);
    }

    private static IEnumerable<FieldError> Check(Field probe)
    {
        var period = probe["terminationGracePeriodSeconds"];
        return !probe.Exists ? [] : HandlerRules.CheckProbe(probe)
            .Concat(Numbers.SelectMany(name => FieldErrors.Negative(probe[name])))
            .Concat(period.Integer <= 0 ? [FieldErrors.Invalid(period, "must be greater than 0")] : []);
    }
}
