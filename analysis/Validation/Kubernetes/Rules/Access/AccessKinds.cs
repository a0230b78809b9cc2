namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Access;

/// <summary>The rules of this room, by type.</summary>
internal static class AccessKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
