namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>The rules of this room, by type.</summary>
internal static class WorkloadKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["apps.v1.Deployment"] = new()
        {
            Check = DeploymentRules.Check,
            CheckUpdate = ReplicaSetRules.CheckUpdate,
            BeforeUpdate = DeploymentStrategy.Keep,
        },
        ["apps.v1.ReplicaSet"] = new() { Check = ReplicaSetRules.Check, CheckUpdate = ReplicaSetRules.CheckUpdate },
        ["apps.v1.DaemonSet"] = new() { Check = DaemonSetRules.Check, CheckUpdate = ReplicaSetRules.CheckUpdate },
        ["apps.v1.StatefulSet"] = new()
        {
            Name = ObjectNames.CheckLabel,
            Check = StatefulSetRules.Check,
            CheckUpdate = StatefulSetRules.CheckUpdate,
            BeforeUpdate = StatefulSetStrategy.Keep,
        },
        ["apps.v1.ControllerRevision"] = new() { Check = ControllerRevisionRules.Check, CheckUpdate = ControllerRevisionRules.CheckUpdate },
        ["core.v1.ReplicationController"] = new() { Check = ReplicationControllerRules.Check },
        ["batch.v1.Job"] = new() { Check = JobRules.Check, CheckUpdate = JobUpdates.Check, BeforeUpdate = JobDefaults.Keep },
        ["batch.v1.CronJob"] = new() { Check = CronJobRules.Check },
    }.ToImmutableDictionary();
}
