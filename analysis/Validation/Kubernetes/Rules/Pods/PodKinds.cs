namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>The rules of this room, by type.</summary>
internal static class PodKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
