using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy;

/// <summary>An EnvoyFilter.</summary>
/// <param name="Namespace">Namespace of the object, whose workloads it is for.</param>
/// <param name="Name">Name of the object.</param>
/// <param name="Spec">Its specification.</param>
internal sealed record PatchSource(string Namespace, string Name, JsonObject? Spec)
{
    /// <summary>Reads one.</summary>
    /// <param name="filter">The object.</param>
    public static PatchSource Of(JsonObject filter) => new(MeshObjects.Namespace(filter), MeshObjects.Name(filter), filter.Message("spec"));

    /// <summary>Labels of the workloads that it is for; null for all.</summary>
    public JsonObject? Selector => Spec.Message("workloadSelector").Message("labels");

    public IEnumerable<Patch> Patches => Spec.Messages("configPatches").Select((patch, index) => new Patch(this, index, patch));

    public override string ToString() => $"{Namespace}/{Name}";
}
