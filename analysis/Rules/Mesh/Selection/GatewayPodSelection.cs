using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Selection;

/// <summary>
/// Policies that select the pods of a gateway of the Gateway API by labels: such gateways go by <c>targetRefs</c>.
/// Source: <c>analyzers/k8sgateway/workloadselector.go</c>.
/// </summary>
internal static class GatewayPodSelection
{
    private const string GatewayName = "gateway.networking.k8s.io/gateway-name";

    private static readonly ImmutableArray<string> Kinds = ["AuthorizationPolicy", "RequestAuthentication", "Telemetry", "WasmPlugin"];

    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from kind in Kinds
        from policy in mesh.Of(kind)
        where policy.Spec.Has("selector") && !policy.Spec.Has("targetRef")
        let labels = LabelSet.Of(policy.Spec.Message("selector").Message("matchLabels"))
        from pod in mesh.Pods.With(labels)
        where pod.Namespace == policy.Namespace && pod.Labels.Values.ContainsKey(GatewayName)
        select policy.Fault(
            "IST0166",
            "spec.selector",
            $"Ineffective selector on Kubernetes Gateway {pod.Labels.Text(GatewayName)}. Use the TargetRef field instead.");
}
