using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>
/// What the server fills into values that change as a whole: to who applies the same again without it, the value is another one. Elsewhere it belongs
/// to nobody, and does not count.
/// </summary>
/// <remarks>From <c>pkg/apis/*/*/defaults.go</c> of k8s.io/kubernetes.</remarks>
internal static class StoredDefaults
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private static readonly ImmutableDictionary<string, ImmutableArray<(string Field, string Json)>> All =
        new Dictionary<string, ImmutableArray<(string Field, string Json)>>
        {
            ["admissionregistration.v1.MatchResources"] =
                [("matchPolicy", "\"Equivalent\""), ("namespaceSelector", "{}"), ("objectSelector", "{}")],
            ["admissionregistration.v1.NamedRuleWithOperations"] = [("scope", "\"*\"")],
            ["admissionregistration.v1.RuleWithOperations"] = [("scope", "\"*\"")],
            ["batch.v1.PodFailurePolicyOnPodConditionsPattern"] = [("status", "\"True\"")],
            ["core.v1.ObjectFieldSelector"] = [("apiVersion", "\"v1\"")],
            ["core.v1.PersistentVolumeClaim"] = [("status", """{"phase":"Pending"}""")],
            ["core.v1.PersistentVolumeClaimSpec"] = [("volumeMode", "\"Filesystem\"")],
            ["core.v1.ServiceAccountTokenProjection"] = [("expirationSeconds", "3600")],
            ["networking.v1.NetworkPolicyPort"] = [("protocol", "\"TCP\"")],
            ["rbac.v1.RoleRef"] = [("apiGroup", $"\"{Rbac}\"")],
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Fills in what is missing.</summary>
    /// <param name="value">A value, which is changed.</param>
    /// <param name="type">Its type.</param>
    public static void Fill(JsonObject value, string type)
    {
        foreach (var (field, json) in All.GetValueOrDefault(type, []))
        {
            value[field] ??= JsonNode.Parse(json);
        }

        if (type == "rbac.v1.Subject" && JsonKinds.Text(value["kind"]) is "User" or "Group")
        {
            value["apiGroup"] ??= Rbac;
        }

        if (type == "core.v1.LimitRangeItem" && LimitRangeDefaults.Of(Field.Of(value)).Value is JsonObject filled)
        {
            foreach (var (name, amounts) in filled.Where(entry => !value.ContainsKey(entry.Key)))
            {
                value[name] = amounts?.DeepClone();
            }
        }
    }
}
