using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>The policies of a plan that are for a workload.</summary>
internal static class Policies
{
    public static IEnumerable<JsonObject> For(Workload workload, MeshObjects mesh, string kind) => mesh.Of(kind, workload)
        .Select(policy => policy.Message("spec") ?? []);
}
