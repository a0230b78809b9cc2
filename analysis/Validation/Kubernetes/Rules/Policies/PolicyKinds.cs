namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>The rules of this room, by type.</summary>
internal static class PolicyKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["policy.v1.PodDisruptionBudget"] = new() { Name = DnsNames.CheckPathSegment, Check = DisruptionBudgetRules.Check },
        ["scheduling.v1.PriorityClass"] = new() { Check = PriorityClassRules.Check, CheckUpdate = PriorityClassRules.CheckUpdate },
        ["node.v1.RuntimeClass"] = new() { Check = RuntimeClassRules.Check, CheckUpdate = RuntimeClassRules.CheckUpdate },
        ["core.v1.LimitRange"] = new() { Check = LimitRangeRules.Check },
        ["core.v1.ResourceQuota"] = new() { Check = ResourceQuotaRules.Check, CheckUpdate = ResourceQuotaRules.CheckUpdate },
        ["autoscaling.v1.HorizontalPodAutoscaler"] = new() { Check = AutoscalerRules.Check },
        ["autoscaling.v2.HorizontalPodAutoscaler"] = new() { Check = AutoscalerRules.Check },
    }.ToImmutableDictionary();
}
