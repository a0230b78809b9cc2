using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Traffic;
using Payments.Infra.Analysis.Rules.Mesh.Workloads;

namespace Payments.Infra.Analysis.Rules.Mesh;

/// <summary>
/// What <c>istioctl analyze</c> says of a cluster that holds some objects and nothing else. Source: <c>pkg/config/analysis</c> of istio/istio, of a day
/// shortly before 1.32.
/// </summary>
public static class MeshRules
{
    private const string Suppression = "galley.istio.io/analyze-suppress";

    /// <summary>
    /// What is found: by level, code and object, once each. The annotation <c>galley.istio.io/analyze-suppress</c> of an object keeps back codes.
    /// </summary>
    /// <param name="objects">All objects of the cluster, pods among them; kinds that do not matter are passed over.</param>
    /// <param name="meshConfig">Istio's MeshConfig; null when it stands in the ConfigMap <c>istio</c> of the objects, or nowhere.</param>
    public static ImmutableArray<MeshFinding> Of(IEnumerable<PlannedObject> objects, JsonObject? meshConfig = null) =>
        [.. Find(new MeshObjects(objects, meshConfig)).Select(found => MeshFinding.Of(found, found.Object.Source, found.Path)).Distinct()];

    /// <summary>The same, before it is told.</summary>
    internal static IEnumerable<MeshFault> Find(MeshObjects mesh) => TrafficRules.All.Concat(WorkloadRules.All).SelectMany(rule => rule(mesh))
        .Where(found => !IsSuppressed(found))
        .OrderBy(found => MeshCode.Of(found.Code).Level)
        .ThenBy(found => found.Code, StringComparer.Ordinal)
        .ThenBy(found => found.Object.SortKey, StringComparer.Ordinal)
        .ThenBy(found => found.Path, StringComparer.Ordinal)
        .ThenBy(found => found.Message, StringComparer.Ordinal);

    private static bool IsSuppressed(MeshFault found) =>
        found.Object.Annotation(Suppression) is { Length: > 0 } codes && codes.Split(',').Any(code => code == "*" || code == found.Code);
}
