namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>The rules of this room, by type.</summary>
internal static class NetworkKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = ImmutableDictionary<string, KindRules>.Empty;
}
