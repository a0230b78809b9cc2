namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>What the server fills into a Job.</summary>
internal static class JobDefaults
{
    private static readonly ImmutableArray<string> Names = ["completions", "parallelism", "completionMode", "podReplacementPolicy"];

    /// <summary>The spec of a Job with what is filled in.</summary>
    /// <param name="spec">Its spec.</param>
    public static Field Of(Field spec)
    {
        var filled = spec.Value?.DeepClone() as JsonObject ?? [];
        if (!spec["completions"].Exists && !spec["parallelism"].Exists)
        {
            filled["completions"] = 1;
        }

        filled["parallelism"] ??= 1;
        filled["completionMode"] ??= "NonIndexed";
        filled["podReplacementPolicy"] ??= spec["podFailurePolicy"].Exists ? "Failed" : "TerminatingOrFailed";
        return spec with { Value = filled };
    }

    /// <summary>What stays of it when the Job is applied again.</summary>
    public static Field Keep(Field before, Field after)
    {
        var old = before["spec"];
        var filled = Of(old);
        return Names.Where(name => !old[name].Exists)
            .Aggregate(after, (changed, name) => FilledIn.Add(changed, changed["spec"], name, filled[name].Value));
    }
}
