using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>
/// Pods and Deployments that run as the proxy's user, whose traffic goes past the proxy. Containers to start with, groups and what counts as Istio's own
/// are not looked at. Source: <c>analyzers/deployment/pod.go</c>.
/// </summary>
internal static class ReservedUser
{
    private const long Proxy = 1337;

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        mesh.Of("Pod").SelectMany(item => Find(item, item.Spec, "spec"))
            .Concat(mesh.Of("Deployment").SelectMany(item => Find(item, item.Spec.Message("template").Message("spec"), "spec.template.spec")));

    private static IEnumerable<MeshFault> Find(MeshObject item, JsonObject? pod, string path)
    {
        var own = pod.Messages("containers").Where(container => container.Text("name") is not (MeshMembership.ProxyContainer or "istio-operator"));
        return !ControlPlane.Has(item) && (IsProxy(pod) || own.Any(IsProxy))
            ? [item.Fault("IST0144", IsProxy(pod) ? $"{path}.securityContext" : $"{path}.containers", "User ID (UID) 1337 is reserved for the sidecar proxy.")]
            : [];
    }

    private static bool IsProxy(JsonObject? part) => part.Message("securityContext").Whole("runAsUser") == Proxy;
}
