namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>How a StatefulSet replaces its pods.</summary>
internal static class StatefulSetStrategy
{
    public static IEnumerable<FieldError> Check(Field strategy)
    {
        var rolling = strategy["rollingUpdate"];
        return strategy["type"].TextOr("RollingUpdate") switch
        {
            "OnDelete" => rolling.Exists
                ? [InternalForm.Invalid(rolling, ["Partition", "MaxUnavailable"], "only allowed for updateStrategy 'RollingUpdate'")]
                : [],
            "RollingUpdate" => FieldErrors.Negative(rolling["partition"]),
            _ => [InternalForm.Invalid(strategy, ["Type", "RollingUpdate"], "must be 'RollingUpdate' or 'OnDelete'")],
        };
    }

    /// <summary>What stays of a rolling update that the server filled in when the type changes.</summary>
    public static Field Keep(Field before, Field after)
    {
        var (old, strategy) = (before["spec"]["updateStrategy"], after["spec"]["updateStrategy"]);
        return old["type"].TextOr("RollingUpdate") == "RollingUpdate" && !old["rollingUpdate"].Exists
            ? FilledIn.Add(after, strategy, "rollingUpdate", new JsonObject { ["partition"] = 0 })
            : after;
    }
}
