using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes;
using Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Templates of pods that the labels of a namespace of the same plan forbid: the server takes the controller with a warning, and then none of its pods.
/// </summary>
internal static class ForbiddenPods
{
    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var spaces = new ClusterObjects(plan.All.Where(item => item.Kind == "Namespace").Select(item => item.Manifest));
        return from item in plan.All
               where item.Namespace.Length > 0
               let template = PodTemplates.Of(item)
               where template is not null
               let reason = Reason(Pod(item, template.Value.Template), spaces)
               where reason is not null
               select new PlanFinding(
                   item.Source,
                   template.Value.Path.Length == 0 ? "spec" : $"{template.Value.Path}.spec",
                   $"the namespace \"{item.Namespace}\" lets no pod of {item.Shown} start: it {reason}. Change the pods, or the labels of the namespace.",
                   IsCertain: true);
    }

    private static JsonObject Pod(PlannedObject item, JsonObject template) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Pod",
        ["metadata"] = new JsonObject
        {
            ["name"] = item.Name,
            ["namespace"] = item.Namespace,
            ["annotations"] = (template["metadata"] as JsonObject)?["annotations"]?.DeepClone(),
        },
        ["spec"] = template["spec"]?.DeepClone(),
    };

    /// <summary>Why pods are forbidden whatever is not known yet turns out to be; null when they may be allowed.</summary>
    private static string? Reason(JsonObject pod, ClusterObjects spaces)
    {
        var errors = BuiltInStandIns.Of(pod, "core.v1.Pod").Select(form => PodSecurityGate.Check(Field.Of(form), spaces).FirstOrDefault()).ToList();
        return errors.TrueForAll(error => error is not null) ? errors[0]!.Reason[errors[0]!.Reason.IndexOf("violates", StringComparison.Ordinal)..] : null;
    }
}
