using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>
/// Which policies are for a workload (<c>WorkloadPolicyMatcher</c>): those of its namespace and of the root namespace that
/// select its labels. Those with <c>targetRefs</c> are for gateways of the Gateway API alone, and those are for none but such.
/// </summary>
internal static class AttachedPolicies
{
    private const string GatewayName = "gateway.networking.k8s.io/gateway-name";

    public static IEnumerable<ConfigObject> Of(ServiceMesh mesh, Workload workload, string kind) => mesh.Of(kind)
        .Where(policy => policy.Namespace == workload.Namespace || policy.Namespace == mesh.Config.RootNamespace)
        .Where(policy => IsFor(policy, workload));

    private static bool IsFor(ConfigObject policy, Workload workload)
    {
        var targets = Targets(policy.Spec);
        var gateway = workload.Labels.Text(GatewayName);
        return targets.Count == 0
            ? LabelSet.Of(policy.Spec.Message("selector").Message("matchLabels")).IsIn(workload.Labels)
            : gateway.Length > 0 && policy.Namespace == workload.Namespace && targets.Any(target => IsGateway(target, gateway, workload.Namespace));
    }

    private static IReadOnlyList<JsonObject> Targets(JsonObject spec) =>
        spec.Messages("targetRefs") is { Count: > 0 } targets ? targets : spec.Message("targetRef") is { } target ? [target] : [];

    private static bool IsGateway(JsonObject target, string name, string ns) =>
        target.Text("group") == "gateway.networking.k8s.io" && target.Text("kind") == "Gateway" && target.Text("name") == name
        && (target.Text("namespace").Length == 0 || target.Text("namespace") == ns);
}
