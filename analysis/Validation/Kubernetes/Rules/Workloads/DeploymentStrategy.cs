namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>How a Deployment replaces its pods.</summary>
internal static class DeploymentStrategy
{
    /// <summary>Pods that may be missing where nothing is said: a share of 25%.</summary>
    private const long UsualShare = 25;

    public static IEnumerable<FieldError> Check(Field strategy)
    {
        var rolling = strategy["rollingUpdate"];
        return strategy["type"].TextOr("RollingUpdate") switch
        {
            "Recreate" => rolling.Exists ? [FieldErrors.Forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'")] : [],
            "RollingUpdate" => CheckRolling(rolling["maxUnavailable"], rolling["maxSurge"]),
            _ => [InternalForm.NotSupported(strategy, ["Type", "RollingUpdate"], "Recreate", "RollingUpdate")],
        };
    }

    /// <summary>What stays of a rolling update that the server filled in when the type changes.</summary>
    public static Field Keep(Field before, Field after)
    {
        var (old, strategy) = (before["spec"]["strategy"], after["spec"]["strategy"]);
        return old["type"].TextOr("RollingUpdate") == "RollingUpdate" && !old["rollingUpdate"].Exists
            ? FilledIn.Add(after, strategy, "rollingUpdate", new JsonObject { ["maxUnavailable"] = "25%", ["maxSurge"] = "25%" })
            : after;
    }

    private static IEnumerable<FieldError> CheckRolling(Field unavailable, Field surge) => IntOrPercent.Check(unavailable)
        .Concat(IntOrPercent.Check(surge))
        .Concat(IntOrPercent.IsNone(unavailable, UsualShare) && IntOrPercent.IsNone(surge, UsualShare)
            ? [FieldErrors.Invalid(unavailable, "may not be 0 when `maxSurge` is 0")]
            : [])
        .Concat(IntOrPercent.CheckAtMostAll(unavailable));
}
