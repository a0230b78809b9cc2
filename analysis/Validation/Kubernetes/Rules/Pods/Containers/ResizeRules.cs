namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Whether a container starts again when its resources change.</summary>
internal static class ResizeRules
{
    public static IEnumerable<FieldError> Check(Field policies, PodContext pod)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return policies.Items.SelectMany(policy =>
        {
            var name = policy["resourceName"] with { Path = policies.Path };
            var restart = policy["restartPolicy"] with { Path = policies.Path };
            return (seen.Add(name.Text) ? [] : new[] { FieldError.Duplicate(policy.ToString(), name.Text) })
                .Concat(name.Text.Length == 0 ? [FieldErrors.Required(name)] : PodErrors.OneOf(name, "cpu", "memory"))
                .Concat(restart.Text.Length == 0 ? [FieldErrors.Required(restart)] : PodErrors.OneOf(restart, "NotRequired", "RestartContainer"))
                .Concat(pod.RestartPolicy == "Never" && restart.Text != "NotRequired"
                    ? [PodErrors.Text(restart, "must be 'NotRequired' when `restartPolicy` is 'Never'")]
                    : []);
        }).ToList();
    }
}
