namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>Defaults of what makes pods (k8s.io/kubernetes v1.34, <c>pkg/apis/apps/v1/defaults.go</c> and <c>pkg/apis/batch/v1/defaults.go</c>).</summary>
internal static class WorkloadDefaults
{
    private const string Rolling = "RollingUpdate";

    public static IEnumerable<(string Type, Action<JsonObject> Fill)> All =>
    [
        ("apps.v1.DeploymentSpec", Deployment),
        ("apps.v1.StatefulSetSpec", StatefulSet),
        ("apps.v1.DaemonSetSpec", DaemonSet),
        ("apps.v1.ReplicaSetSpec", spec => spec["replicas"] ??= 1),
        ("core.v1.ReplicationControllerSpec", spec => spec["replicas"] ??= 1),
        ("batch.v1.Job", Job),
        ("batch.v1.CronJobSpec", CronJob),
        ("batch.v1.PodFailurePolicyOnPodConditionsPattern", pattern => pattern.Default("status", "True")),
    ];

    private static void Deployment(JsonObject spec)
    {
        spec["replicas"] ??= 1;
        spec["revisionHistoryLimit"] ??= 10;
        spec["progressDeadlineSeconds"] ??= 600;
        var strategy = spec.Within("strategy");
        strategy.Default("type", Rolling);
        if (IsRolling(strategy))
        {
            strategy.Within("rollingUpdate")["maxUnavailable"] ??= "25%";
            strategy.Within("rollingUpdate")["maxSurge"] ??= "25%";
        }
    }

    private static void StatefulSet(JsonObject spec)
    {
        spec["replicas"] ??= 1;
        spec["revisionHistoryLimit"] ??= 10;
        spec["serviceName"] ??= "";
        spec.Default("podManagementPolicy", "OrderedReady");
        spec.Within("persistentVolumeClaimRetentionPolicy").Default("whenDeleted", "Retain");
        spec.Within("persistentVolumeClaimRetentionPolicy").Default("whenScaled", "Retain");
        var strategy = spec.Within("updateStrategy");
        strategy.Default("type", Rolling);
        if (IsRolling(strategy))
        {
            strategy.Within("rollingUpdate")["partition"] ??= 0;
        }

        foreach (var claim in spec.Objects("volumeClaimTemplates"))
        {
            claim.Default("apiVersion", "v1");
            claim.Default("kind", "PersistentVolumeClaim");
            claim["status"] ??= new JsonObject { ["phase"] = "Pending" };
        }
    }

    private static void DaemonSet(JsonObject spec)
    {
        spec["revisionHistoryLimit"] ??= 10;
        var strategy = spec.Within("updateStrategy");
        strategy.Default("type", Rolling);
        if (IsRolling(strategy))
        {
            strategy.Within("rollingUpdate")["maxUnavailable"] ??= 1;
            strategy.Within("rollingUpdate")["maxSurge"] ??= 0;
        }
    }

    /// <summary>A job is one pod when it says neither how many nor how many at once; its own labels are those of its pods where it has none.</summary>
    private static void Job(JsonObject job)
    {
        var spec = job.Within("spec");
        if (spec["completions"] is null && spec["parallelism"] is null)
        {
            spec["completions"] = 1;
        }

        spec["parallelism"] ??= 1;
        spec["backoffLimit"] ??= spec["backoffLimitPerIndex"] is null ? 6 : int.MaxValue;
        spec["completionMode"] ??= "NonIndexed";
        spec["suspend"] ??= false;
        spec["manualSelector"] ??= false;
        spec["podReplacementPolicy"] ??= spec["podFailurePolicy"] is null ? "TerminatingOrFailed" : "Failed";
        var metadata = job.Within("metadata");
        if (metadata["labels"] is null or JsonObject { Count: 0 } && Field.Of(spec)["template"]["metadata"]["labels"].Value is JsonObject labels)
        {
            metadata["labels"] = labels.DeepClone();
        }
    }

    private static void CronJob(JsonObject spec)
    {
        spec.Default("concurrencyPolicy", "Allow");
        spec["suspend"] ??= false;
        spec["successfulJobsHistoryLimit"] ??= 3;
        spec["failedJobsHistoryLimit"] ??= 1;
        spec.Within("jobTemplate").Within("metadata");
    }

    private static bool IsRolling(JsonObject strategy) => Field.Of(strategy)["type"].Text == Rolling;
}
