using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Which pods the analysers count as part of the mesh: those with a proxy, then what the label of the pod says, its annotation, the label of its
/// namespace. The label <c>istio.io/rev</c> does not count. Source: <c>analyzers/util/in_mesh.go</c>.
/// </summary>
internal static class MeshMembership
{
    /// <summary>Name of the container that is the proxy.</summary>
    public const string ProxyContainer = "istio-proxy";

    /// <summary>The label of a namespace whose pods get a proxy.</summary>
    public const string InjectionLabel = "istio-injection";

    /// <summary>The label that names the control plane of a namespace or pod.</summary>
    public const string RevisionLabel = "istio.io/rev";

    /// <summary>The label of a namespace that says how its pods are in the mesh.</summary>
    public const string DataplaneLabel = "istio.io/dataplane-mode";

    /// <summary>The mode without proxies in pods.</summary>
    public const string Ambient = "ambient";

    /// <summary>The annotation by which the node's agent says that it carries a pod's traffic.</summary>
    public const string AmbientAnnotation = "ambient.istio.io/redirection";

    /// <summary>What that annotation, and the label for proxies, say.</summary>
    public const string Enabled = "enabled";

    /// <summary>Whether a pod has a proxy, or is to have one.</summary>
    public static bool HasPod(MeshObjects mesh, MeshObject pod) =>
        Has(mesh, pod.Manifest.Message("metadata"), pod.Namespace, Containers(pod));

    /// <summary>Whether the pods of a Deployment have a proxy, or are to have one. Its containers to start with are not looked at.</summary>
    public static bool HasDeployment(MeshObjects mesh, MeshObject deployment)
    {
        var template = deployment.Spec.Message("template");
        return Has(mesh, template.Message("metadata"), deployment.Namespace, template.Message("spec").Messages("containers"));
    }

    /// <summary>Whether the node's agent carries a pod's traffic, without a proxy in the pod.</summary>
    public static bool IsAmbient(MeshObject pod) => pod.Annotation(AmbientAnnotation) == Enabled;

    /// <summary>Whether pods of a namespace are in the mesh without proxies of their own.</summary>
    /// <param name="ns">The namespace; null for one that is not there.</param>
    public static bool IsAmbientNamespace(MeshObject? ns) =>
        ns is not null && !IsInjected(ns) && ns.Labels.Text(RevisionLabel).Length == 0 && ns.Labels.Text(DataplaneLabel) == Ambient;

    /// <summary>Whether a namespace asks for proxies by name.</summary>
    public static bool IsInjected(MeshObject ns) => ns.Labels.Text(InjectionLabel) == Enabled;

    /// <summary>The containers of a pod, then those that it starts with.</summary>
    public static IEnumerable<JsonObject> Containers(MeshObject pod) => pod.Spec.Messages("containers").Concat(pod.Spec.Messages("initContainers"));

    /// <summary>The image of the first container with the proxy's name; empty when there is none.</summary>
    public static string ProxyImage(IEnumerable<JsonObject> containers) =>
        containers.FirstOrDefault(container => container.Text("name") == ProxyContainer).Text("image");

    private static bool Has(MeshObjects mesh, JsonObject? metadata, string ns, IEnumerable<JsonObject> containers) =>
        ProxyImage(containers).Length > 0
        || (Said(metadata.Message("labels")) ?? Said(metadata.Message("annotations")) ?? (mesh.Find("Namespace", "", ns) is { } found && IsInjected(found)));

    private static bool? Said(JsonObject? labels) => labels.Has(IstioAnnotation.Inject) ? labels.Text(IstioAnnotation.Inject) == "true" : null;
}
