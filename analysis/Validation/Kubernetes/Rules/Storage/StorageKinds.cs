namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>The rules of this room, by type.</summary>
internal static class StorageKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
