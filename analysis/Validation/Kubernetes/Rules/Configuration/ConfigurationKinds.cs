namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>The rules of this room, by type.</summary>
internal static class ConfigurationKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["core.v1.ConfigMap"] = new() { Check = ConfigMapRules.Check, CheckUpdate = ConfigMapRules.CheckUpdate },
        ["core.v1.Secret"] = new() { Check = SecretRules.Check, CheckUpdate = SecretRules.CheckUpdate },
        ["core.v1.Namespace"] = new() { Name = ObjectNames.CheckLabel, Check = NamespaceRules.Check },
        ["coordination.v1.Lease"] = new() { Check = LeaseRules.Check },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
