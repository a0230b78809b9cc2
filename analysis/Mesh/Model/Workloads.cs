using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>Finds the pods that objects make, and whether the injector gives them a proxy.</summary>
internal static class Workloads
{
    private static readonly ImmutableArray<string> Kinds = ["CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "Rollout", "StatefulSet"];

    public static ImmutableArray<Workload> Of(ServiceMesh mesh) =>
    [
        .. Kinds.SelectMany(mesh.Of).Select(item => Read(item, mesh)).OrderBy(workload => workload.ToString(), StringComparer.Ordinal),
    ];

    private static Workload Read(ConfigObject item, ServiceMesh mesh)
    {
        var template = item.Kind switch
        {
            "Pod" => item.Manifest,
            "CronJob" => item.Spec.Message("jobTemplate").Message("spec").Message("template"),
            _ => item.Spec.Message("template"),
        };
        var metadata = template.Message("metadata");
        var pod = template.Message("spec") ?? [];
        var account = pod.Text("serviceAccountName") is { Length: > 0 } name ? name : "default";
        return new(item.Namespace, item.Name, LabelSet.Of(metadata.Message("labels")), account, Role(metadata, pod, item.Namespace, mesh))
        {
            Replicas = Replicas(item, mesh),
            Pod = pod,
        };
    }

    private static ProxyRole Role(JsonObject? metadata, JsonObject pod, string ns, ServiceMesh mesh) =>
        !IsInjected(metadata, pod, ns, mesh) ? ProxyRole.None
        : IsGateway(metadata, mesh) ? ProxyRole.Gateway
        : ProxyRole.Sidecar;

    /// <summary>A gateway's pods are made from the injector's template of that name, or a Gateway selects them.</summary>
    private static bool IsGateway(JsonObject? metadata, ServiceMesh mesh)
    {
        var labels = LabelSet.Of(metadata.Message("labels"));
        return metadata.Message("annotations").Text("inject.istio.io/templates").Split(',').Any(template => template.Trim() == "gateway")
            || mesh.Of("Gateway").Select(gateway => LabelSet.Of(gateway.Spec.Message("selector")))
                .Any(selector => !selector.IsEmpty && selector.IsIn(labels));
    }

    /// <summary>The pod's own word counts, then its namespace's. Pods on the host's network are left alone.</summary>
    private static bool IsInjected(JsonObject? metadata, JsonObject pod, string ns, ServiceMesh mesh)
    {
        const string Own = "sidecar.istio.io/inject";
        var said = metadata.Message("labels").Text(Own) is { Length: > 0 } label ? label : metadata.Message("annotations").Text(Own);
        var space = mesh.Of("Namespace").FirstOrDefault(item => item.Name == ns)?.Labels;
        return !pod.Flag("hostNetwork") && said switch
        {
            "true" => true,
            "false" => false,
            _ => space is null || space.Text("istio-injection") == "enabled"
                || (space.Text("istio-injection").Length == 0 && space.Text("istio.io/rev").Length > 0),
        };
    }

    private static int Replicas(ConfigObject item, ServiceMesh mesh)
    {
        if (item.Spec.Has("replicas"))
        {
            return (int)item.Spec.Whole("replicas");
        }

        var scaler = mesh.Of("HorizontalPodAutoscaler").FirstOrDefault(scaler =>
            scaler.Namespace == item.Namespace
            && scaler.Spec.Message("scaleTargetRef").Text("kind") == item.Kind
            && scaler.Spec.Message("scaleTargetRef").Text("name") == item.Name);
        return Math.Max(1, (int)(scaler?.Spec.Whole("minReplicas") ?? 1));
    }
}
