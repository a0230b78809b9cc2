using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Injection;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Selection;

/// <summary>
/// AuthorizationPolicies for no pod of the mesh. One of the root namespace selects in all namespaces, and without a selector it is for whatever comes;
/// one with <c>targetRefs</c> counts as one for its namespace. Source: <c>analyzers/authz</c>.
/// </summary>
internal static class PolicyWorkloads
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var pods = new PodIndex(
            mesh.Of("Pod").Where(pod => MeshMembership.HasPod(mesh, pod) || MeshMembership.IsAmbient(pod)).Select(pod => (pod, pod.Labels)));
        return
            from policy in mesh.Of("AuthorizationPolicy")
            where policy.Spec.Has("selector") || policy.Namespace != mesh.RootNamespace
            let labels = LabelSet.Of(policy.Spec.Message("selector").Message("matchLabels"))
            where !pods.With(labels).Any(pod => policy.Namespace == mesh.RootNamespace || pod.Namespace == policy.Namespace)
            select policy.Fault("IST0127", "spec.selector", $"No matching workloads for this resource with the following labels: {labels}")
                .MissingIn(policy.Namespace == mesh.RootNamespace ? MeshFault.Anywhere : policy.Namespace);
    }
}
