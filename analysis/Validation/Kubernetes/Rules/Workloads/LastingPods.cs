namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Pods of controllers that keep them running: they are always restarted and have no deadline.</summary>
internal static class LastingPods
{
    /// <summary>Checks a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="kind">What errors call the kind.</param>
    public static IEnumerable<FieldError> Check(Field template, string kind)
    {
        var (policy, deadline) = (template["spec"]["restartPolicy"], template["spec"]["activeDeadlineSeconds"]);
        return Choices.CheckDefaulted(policy, "Always")
            .Concat(deadline.Exists ? [FieldErrors.Forbidden(deadline, $"activeDeadlineSeconds in {kind} is not Supported")] : []);
    }
}
