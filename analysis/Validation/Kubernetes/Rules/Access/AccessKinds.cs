namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Access;

/// <summary>The rules of this room, by type. Names may have any letters that an address can hold.</summary>
internal static class AccessKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["rbac.v1.Role"] = new() { Name = DnsNames.CheckPathSegment, Check = RoleRules.CheckNamespaced },
        ["rbac.v1.ClusterRole"] = new() { Name = DnsNames.CheckPathSegment, Check = RoleRules.CheckCluster },
        ["rbac.v1.RoleBinding"] = new()
        {
            Name = DnsNames.CheckPathSegment,
            Check = BindingRules.CheckNamespaced,
            CheckUpdate = BindingRules.CheckUpdate,
        },
        ["rbac.v1.ClusterRoleBinding"] = new()
        {
            Name = DnsNames.CheckPathSegment,
            Check = BindingRules.CheckCluster,
            CheckUpdate = BindingRules.CheckUpdate,
        },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
