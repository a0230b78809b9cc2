namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Instances beside the first, and whom a commit waits for (CloudNativePG 1.30, validateMaxSyncReplicas, validateMinSyncReplicas,
/// validateSynchronousReplicaConfiguration, validatePrimaryUpdateStrategy, validatePrimaryLease and validateFailoverQuorum in
/// internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class ReplicaRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var instances = spec["instances"].Integer ?? 1;
        return CheckLimits(spec, instances).Concat(CheckSynchronous(spec, instances)).Concat(CheckLease(spec["primaryLease"]))
            .Concat(spec["primaryUpdateStrategy"].Text == "supervised" && instances == 1
                ? [FieldErrors.Invalid(spec["primaryUpdateStrategy"], "supervised update strategy is not allowed for clusters with a single instance")]
                : []);
    }

    private static IEnumerable<FieldError> CheckLimits(Field spec, long instances)
    {
        var (least, most) = (spec["minSyncReplicas"], spec["maxSyncReplicas"]);
        return (most.Integer >= instances ? new[] { FieldErrors.Invalid(most, "maxSyncReplicas must be lower than the number of instances") } : [])
            .Concat((least.Integer ?? 0) > (most.Integer ?? 0) ? [FieldErrors.Invalid(least, "minSyncReplicas cannot be greater than maxSyncReplicas")] : [])
            .Concat(spec["postgresql"]["synchronous"].Exists && (least.Integer > 0 || most.Integer > 0)
                ? [FieldErrors.Forbidden(spec["postgresql"]["synchronous"], "Can't have both legacy synchronous replica configuration and new one")]
                : []);
    }

    private static IEnumerable<FieldError> CheckSynchronous(Field spec, long instances)
    {
        var synchronous = spec["postgresql"]["synchronous"];
        var named = synchronous["standbyNamesPre"].Count + synchronous["standbyNamesPost"].Count;
        return synchronous["number"].Integer >= instances + named
            ? [FieldErrors.Invalid(synchronous["number"], "the number of synchronous replicas must be less than the total number of instances and the "
                + "provided standby names")]
            : synchronous["failoverQuorum"].IsTrue && (synchronous["number"].Integer ?? 0) <= named
                ? [FieldErrors.Invalid(synchronous["number"], "must be greater than the number of standbyNamesPre and standbyNamesPost for failoverQuorum")]
                : [];
    }

    /// <summary>client-go elects no leader with other times; left out are 15, 10 and 2 seconds.</summary>
    private static IEnumerable<FieldError> CheckLease(Field lease)
    {
        var (duration, deadline, retry) =
            (lease["leaseDurationSeconds"].Integer ?? 15, lease["renewDeadlineSeconds"].Integer ?? 10, lease["retryPeriodSeconds"].Integer ?? 2);
        if (duration <= deadline)
        {
            yield return FieldError.Invalid(lease["leaseDurationSeconds"].ToString(), duration, "leaseDurationSeconds must be greater than "
                + "renewDeadlineSeconds");
        }

        if (5 * deadline <= 6 * retry)
        {
            yield return FieldError.Invalid(
                lease["renewDeadlineSeconds"].ToString(), deadline, "renewDeadlineSeconds must be greater than retryPeriodSeconds multiplied by 1.2");
        }
    }
}
