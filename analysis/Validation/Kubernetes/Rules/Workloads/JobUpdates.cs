namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>What may change of a Job.</summary>
internal static class JobUpdates
{
    private static readonly ImmutableArray<string> SchedulingFields = ["nodeSelector", "tolerations", "schedulingGates"];

    public static IEnumerable<FieldError> Check(Field before, Field after)
    {
        var (old, spec) = (JobDefaults.Of(before["spec"]), JobDefaults.Of(after["spec"]));
        return CheckCompletions(old, spec)
            .Concat(Unchanged.Check(old["selector"], spec["selector"], "meta.v1.LabelSelector"))
            .Concat(CheckTemplate(old, spec))
            .Concat(Unchanged.Check(old["completionMode"], spec["completionMode"], "string"))
            .Concat(Unchanged.Check(old["podFailurePolicy"], spec["podFailurePolicy"], "batch.v1.PodFailurePolicy"))
            .Concat(Unchanged.Check(old["backoffLimitPerIndex"], spec["backoffLimitPerIndex"], "int32"))
            .Concat(Unchanged.Check(old["managedBy"], spec["managedBy"], "string"))
            .Concat(Unchanged.Check(old["successPolicy"], spec["successPolicy"], "batch.v1.SuccessPolicy"));
    }

    private static IEnumerable<FieldError> CheckCompletions(Field before, Field after)
    {
        var (old, completions) = (before["completions"], after["completions"]);
        return after["completionMode"].Text != "Indexed" ? Unchanged.Check(old, completions, "int32")
            : !completions.Exists || completions.Integer == old.Integer || completions.Integer == after["parallelism"].Integer ? []
            : [FieldErrors.Invalid(completions, "can only be modified in tandem with spec.parallelism")];
    }

    private static IEnumerable<FieldError> CheckTemplate(Field before, Field after)
    {
        var (old, template) = (before["template"], after["template"]);

        // The server takes the Job for one that never started, as an object that is applied has no status.
        var (first, second) = before["suspend"].IsTrue ? (WithoutScheduling(old), WithoutScheduling(template)) : (old, template);
        return Unchanged.Is(first, second, "core.v1.PodTemplateSpec") ? [] : [FieldErrors.Invalid(template, "field is immutable")];
    }

    private static Field WithoutScheduling(Field template)
    {
        if (template.Value?.DeepClone() is not JsonObject changed)
        {
            return template;
        }

        (changed["metadata"] as JsonObject)?.Remove("labels");
        (changed["metadata"] as JsonObject)?.Remove("annotations");
        if (changed["spec"] is JsonObject spec)
        {
            foreach (var name in SchedulingFields)
            {
                spec.Remove(name);
            }

            (spec["affinity"] as JsonObject)?.Remove("nodeAffinity");
        }

        return template with { Value = changed };
    }
}
