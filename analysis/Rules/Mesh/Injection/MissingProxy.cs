using Payments.Infra.Analysis.Rules.Mesh.Annotations;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>
/// Pods without a proxy in a namespace that asks for proxies, unless the pod says no or is on the host's network. Namespaces that name a revision alone
/// are not looked at. Source: <c>analyzers/injection/injection.go</c>.
/// </summary>
internal static class MissingProxy
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from pod in mesh.Of("Pod")
        where mesh.Find("Namespace", "", pod.Namespace) is { } ns && AsksForProxies(ns)
        where !SaysNo(pod) && !pod.Spec.Flag("hostNetwork") && MeshMembership.ProxyImage(MeshMembership.Containers(pod)).Length == 0
        select pod.Fault(
            "IST0103",
            "",
            $"The pod {pod.FullName} is missing the Istio proxy. This can often be resolved by restarting or redeploying the workload.");

    private static bool AsksForProxies(MeshObject ns) =>
        ns.Name != MeshObjects.IstioNamespace && MeshMembership.IsInjected(ns)
        && ns.Labels.Text(MeshMembership.DataplaneLabel) != MeshMembership.Ambient;

    private static bool SaysNo(MeshObject pod) =>
        pod.Labels.Values.GetValueOrDefault(IstioAnnotation.Inject, pod.Annotation(IstioAnnotation.Inject)).Equals("false", StringComparison.OrdinalIgnoreCase);
}
