namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Deployments.</summary>
internal static class DeploymentRules
{
    private const long UsualProgressDeadline = 600;

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return FieldErrors.Negative(spec["replicas"])
            .Concat(ReplicaSetRules.CheckPods(spec))
            .Concat(DeploymentStrategy.Check(spec["strategy"]))
            .Concat(FieldErrors.Negative(spec["minReadySeconds"]))
            .Concat(FieldErrors.Negative(spec["revisionHistoryLimit"]))
            .Concat(CheckProgress(spec["progressDeadlineSeconds"], spec["minReadySeconds"].Integer ?? 0));
    }

    private static IEnumerable<FieldError> CheckProgress(Field deadline, long ready)
    {
        var seconds = deadline.Integer ?? UsualProgressDeadline;
        return FieldErrors.Negative(deadline).Concat(seconds <= ready
            ? [FieldError.Invalid(deadline.ToString(), JsonValue.Create(seconds), "must be greater than minReadySeconds")]
            : []);
    }
}
