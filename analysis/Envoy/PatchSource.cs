using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy;

/// <summary>An EnvoyFilter.</summary>
/// <param name="Namespace">Namespace of the object, whose workloads it is for.</param>
/// <param name="Name">Name of the object.</param>
/// <param name="Spec">Its specification.</param>
internal sealed record PatchSource(string Namespace, string Name, JsonObject? Spec)
{
    /// <summary>Labels of the workloads that it is for; null for all.</summary>
    public JsonObject? Selector => Spec.Message("workloadSelector").Message("labels");

    public IEnumerable<Patch> Patches => Spec.Messages("configPatches").Select((patch, index) => new Patch(this, index, patch));

    public override string ToString() => $"{Namespace}/{Name}";
}
