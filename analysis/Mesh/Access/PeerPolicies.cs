using System.Globalization;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>
/// Which PeerAuthentication holds for a port (<c>ComposePeerAuthentication</c>): that of the workload before that of its
/// namespace before that of the mesh, and of each the oldest. What one leaves open, the next wider one says. A selector in the root
/// namespace selects nothing.
/// </summary>
internal static class PeerPolicies
{
    /// <summary>The mode of a port of a workload.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="port">Port of its pods.</param>
    public static PeerPolicy Of(ServiceMesh mesh, Workload workload, int port)
    {
        var own = workload.Namespace == mesh.Config.RootNamespace ? null : mesh.Of("PeerAuthentication").FirstOrDefault(policy =>
            policy.Namespace == workload.Namespace && !Selector(policy).IsEmpty && Selector(policy).IsIn(workload.Labels));
        var wider = Namespace(mesh, workload.Namespace);
        var workloadWide = Mode(own, own?.Spec.Message("mtls")) ?? wider;
        var ports = own?.Spec.Message("portLevelMtls");
        return Mode(own, ports.Message(port.ToString(CultureInfo.InvariantCulture))) ?? workloadWide ?? new(MutualTlsMode.Permissive, null);
    }

    /// <summary>The mode that a namespace's workloads have where they say none; null when neither it nor the mesh says one.</summary>
    public static PeerPolicy? Namespace(ServiceMesh mesh, string ns)
    {
        var root = mesh.Config.RootNamespace;
        return Mode(ns == root ? null : Wide(mesh, ns)) ?? Mode(Wide(mesh, root));
    }

    private static ConfigObject? Wide(ServiceMesh mesh, string ns) =>
        mesh.Of("PeerAuthentication").FirstOrDefault(policy => policy.Namespace == ns && Selector(policy).IsEmpty);

    private static PeerPolicy? Mode(ConfigObject? policy) => Mode(policy, policy?.Spec.Message("mtls"));

    private static PeerPolicy? Mode(ConfigObject? policy, JsonObject? mtls) => mtls.Text("mode") switch
    {
        "DISABLE" => new(MutualTlsMode.Disable, policy),
        "PERMISSIVE" => new(MutualTlsMode.Permissive, policy),
        "STRICT" => new(MutualTlsMode.Strict, policy),
        _ => null,
    };

    private static LabelSet Selector(ConfigObject policy) => LabelSet.Of(policy.Spec.Message("selector").Message("matchLabels"));
}
