using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Mesh;

/// <summary>What is known of a mesh.</summary>
/// <param name="Manifests">Its objects.</param>
/// <param name="Config">The fields of Istio's MeshConfig; null where they stand in a ConfigMap of the objects, or nowhere.</param>
internal sealed record MeshInputs(ImmutableArray<JsonObject> Manifests, JsonObject? Config)
{
    /// <summary>The mesh of a plan: its objects, and what its charts of Istio make of their values.</summary>
    public static MeshInputs Of(Plan plan)
    {
        var charts = KubernetesObjects.Releases(plan.Steps).Select(IstioChart.Of).ToList();
        return new(
            [.. KubernetesObjects.Of(plan.Steps).Select(item => item.Manifest), .. charts.SelectMany(chart => chart.GatewayObjects)],
            charts.Select(chart => chart.MeshConfig).FirstOrDefault(config => config is not null));
    }
}
