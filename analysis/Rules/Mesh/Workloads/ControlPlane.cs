using Payments.Infra.Analysis.Rules.Mesh.Model;

namespace Payments.Infra.Analysis.Rules.Mesh.Workloads;

/// <summary>What the analysers take for a part of Istio: objects with a label <c>istio</c>, or of the release <c>istio</c>.</summary>
internal static class ControlPlane
{
    /// <summary>Whether an object counts as a part of it (<c>analyzers/util/config.go</c>).</summary>
    public static bool Has(MeshObject item) => item.Labels.Values.ContainsKey("istio") || item.Labels.Text("release") == "istio";
}
