using Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>
/// What the server fills into values that change as a whole: to who applies the same again without it, the value is another one. Elsewhere it belongs
/// to nobody, and does not count.
/// </summary>
internal static class StoredDefaults
{
    private const string Claim = "core.v1.PersistentVolumeClaim";

    private static readonly ImmutableHashSet<string> Wholes =
    [
        "admissionregistration.v1.MatchResources", "admissionregistration.v1.NamedRuleWithOperations", "admissionregistration.v1.RuleWithOperations",
        "batch.v1.PodFailurePolicyOnPodConditionsPattern", "core.v1.LimitRangeItem", "core.v1.ObjectFieldSelector", "core.v1.PersistentVolumeClaimSpec",
        "core.v1.ServiceAccountTokenProjection", "networking.v1.NetworkPolicyPort", "rbac.v1.RoleRef", "rbac.v1.Subject",
    ];

    /// <summary>Fills in what is missing.</summary>
    /// <param name="value">A value, which is changed.</param>
    /// <param name="type">Its type.</param>
    public static void Fill(JsonObject value, string type)
    {
        if (Wholes.Contains(type))
        {
            ServerDefaults.FillOne(value, type);
        }

        // A template of a claim gets the state of a new one.
        if (type == Claim)
        {
            value["status"] ??= new JsonObject { ["phase"] = "Pending" };
        }
    }
}
