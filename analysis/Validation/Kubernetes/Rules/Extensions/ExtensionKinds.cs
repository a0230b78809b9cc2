namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions;

/// <summary>The rules of this room, by type.</summary>
internal static class ExtensionKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
