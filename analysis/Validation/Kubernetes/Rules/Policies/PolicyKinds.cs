namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>The rules of this room, by type.</summary>
internal static class PolicyKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
