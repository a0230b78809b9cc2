using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Planned;

/// <summary>A pod as the cluster makes it of a template: with the proxy that its namespace, or its own labels, ask for.</summary>
internal static class InjectedPod
{
    /// <summary>The pod, which has the name of the object that makes it.</summary>
    /// <param name="pod">The template.</param>
    /// <param name="labels">Labels of its namespace; null for none.</param>
    public static JsonObject Of(PlannedPod pod, JsonObject? labels)
    {
        var template = StandIns.Bare(pod.Template);
        var metadata = (JsonObject?)template.Message("metadata")?.DeepClone() ?? [];
        var spec = (JsonObject?)template.Message("spec")?.DeepClone() ?? [];
        metadata["name"] = pod.Owner.Name;
        metadata["namespace"] = pod.Owner.Namespace.Length > 0 ? pod.Owner.Namespace : "default";
        if (HasProxy(labels, metadata))
        {
            var containers = new JsonArray([.. spec.Messages("containers").Select(container => container.DeepClone())]);
            containers.Add(new JsonObject { ["name"] = MeshMembership.ProxyContainer, ["image"] = "proxyv2" });
            spec["containers"] = containers;
        }
        else if (labels.Text(MeshMembership.DataplaneLabel) == MeshMembership.Ambient && metadata.Message("annotations") is var annotations)
        {
            metadata["annotations"] = new JsonObject((annotations ?? []).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
            {
                [MeshMembership.AmbientAnnotation] = MeshMembership.Enabled,
            };
        }

        return new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Pod", ["metadata"] = metadata, ["spec"] = spec };
    }

    /// <summary>What the pod says counts before what its namespace says (istio.io/latest/docs/setup/additional-setup/sidecar-injection).</summary>
    private static bool HasProxy(JsonObject? labels, JsonObject metadata)
    {
        var own = metadata.Message("labels");
        var said = own.Text(IstioAnnotation.Inject) is { Length: > 0 } label ? label : metadata.Message("annotations").Text(IstioAnnotation.Inject);
        return said.Length > 0 ? said == "true"
            : labels.Text(MeshMembership.InjectionLabel) is { Length: > 0 } ofNamespace ? ofNamespace == MeshMembership.Enabled
            : labels.Has(MeshMembership.RevisionLabel) || own.Has(MeshMembership.RevisionLabel);
    }
}
