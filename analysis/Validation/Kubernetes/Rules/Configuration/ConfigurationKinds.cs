namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>The rules of this room, by type.</summary>
internal static class ConfigurationKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
