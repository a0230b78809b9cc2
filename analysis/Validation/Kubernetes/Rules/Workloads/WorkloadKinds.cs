namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>The rules of this room, by type.</summary>
internal static class WorkloadKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
