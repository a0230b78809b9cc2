using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>
/// Defaults of namespaces, secrets, access, scaling and limits (k8s.io/kubernetes v1.34, <c>pkg/apis/core/v1</c>, <c>pkg/apis/rbac/v1</c>,
/// <c>pkg/apis/autoscaling/v2</c> and <c>pkg/apis/scheduling/v1</c>).
/// </summary>
internal static class ClusterDefaults
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    public static IEnumerable<(string Type, Action<JsonObject> Fill)> All =>
    [
        ("core.v1.Namespace", Namespace),
        ("core.v1.Secret", Secret),
        ("core.v1.LimitRangeItem", LimitRangeDefaults.Fill),
        ("core.v1.ResourceQuota", quota => quota.Within("spec")),
        ("rbac.v1.RoleRef", reference => reference.Default("apiGroup", RbacGroup)),
        ("rbac.v1.Subject", Subject),
        ("autoscaling.v2.HorizontalPodAutoscalerSpec", Autoscaler),
        ("autoscaling.v2.HorizontalPodAutoscalerBehavior", Behavior),
        ("scheduling.v1.PriorityClass", PriorityClass),
    ];

    private static void Namespace(JsonObject space)
    {
        if (Field.Of(space)["metadata"]["name"].Text is { Length: > 0 } name)
        {
            space["metadata"]!.AsObject().Within("labels")["kubernetes.io/metadata.name"] = name;
        }

        space.Within("spec")["finalizers"] ??= new JsonArray("kubernetes");
    }

    private static void Secret(JsonObject secret)
    {
        secret.Default("type", "Opaque");
        SecretTexts.Store(secret);
    }

    private static void Subject(JsonObject subject)
    {
        if (Field.Of(subject)["kind"].Text is "User" or "Group")
        {
            subject.Default("apiGroup", RbacGroup);
        }
    }

    private static void Autoscaler(JsonObject spec)
    {
        spec["minReplicas"] ??= 1;
        if (spec["metrics"] is null or JsonArray { Count: 0 })
        {
            spec["metrics"] = JsonNode.Parse(
                """[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":80}}}]""");
        }
    }

    private static void Behavior(JsonObject behavior)
    {
        var up = behavior.Within("scaleUp");
        up["stabilizationWindowSeconds"] ??= 0;
        up["selectPolicy"] ??= "Max";
        up["policies"] ??= JsonNode.Parse("""[{"type":"Pods","value":4,"periodSeconds":15},{"type":"Percent","value":100,"periodSeconds":15}]""");
        var down = behavior.Within("scaleDown");
        down["selectPolicy"] ??= "Max";
        down["policies"] ??= JsonNode.Parse("""[{"type":"Percent","value":100,"periodSeconds":15}]""");
    }

    private static void PriorityClass(JsonObject priority)
    {
        priority["preemptionPolicy"] ??= "PreemptLowerPriority";
        priority["value"] ??= 0;
    }
}
