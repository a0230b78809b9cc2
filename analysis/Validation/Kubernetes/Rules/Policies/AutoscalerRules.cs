namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>How many pods there are by how busy they are, in both versions.</summary>
internal static class AutoscalerRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var (least, most, target) = (spec["minReplicas"], spec["maxReplicas"], spec["scaleTargetRef"]);
        return (least.Integer < 1 ? [FieldErrors.Invalid(least, "must be greater than or equal to 1")] : Array.Empty<FieldError>())
            .Concat(CheckMost(most, most.Integer ?? 0, least.Integer ?? 1))
            .Concat(ObjectReference.Check(target))
            .Concat(target["kind"].Text == "ReplicationController"
                ? ObjectReference.CheckVersion(target["apiVersion"])
                : ObjectReference.CheckGroup(target["apiVersion"]))
            .Concat(CheckMetrics(spec, least))
            .Concat(ScalingBehavior.Check(spec["behavior"]));
    }

    private static IEnumerable<FieldError> CheckMost(Field field, long most, long least)
    {
        if (most < 1)
        {
            yield return FieldError.Invalid(field.ToString(), most, "must be greater than 0");
        }

        if (most < least)
        {
            yield return FieldError.Invalid(field.ToString(), most, "must be greater than or equal to `minReplicas`");
        }
    }

    private static IEnumerable<FieldError> CheckMetrics(Field spec, Field least)
    {
        var (metrics, percent) = (spec["metrics"], spec["targetCPUUtilizationPercentage"]);
        var isFromZero = least.Integer == 0 && metrics.Items.All(metric => metric["type"].Text is not ("Object" or "External"));
        return metrics.Items.SelectMany(Metrics.Check)

            // The first version's percentage is a metric to the server.
            .Concat(percent.Integer < 1
                ? [FieldError.Invalid("spec.metrics[0].resource.target.averageUtilization", percent.Value, "must be greater than 0")]
                : [])
            .Concat(isFromZero
                ? [FieldErrors.Forbidden(metrics, "must specify at least one Object or External metric to support scaling to zero replicas")]
                : []);
    }
}
