using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>A kind of object that managers share.</summary>
/// <param name="Rule">How their parts come together.</param>
/// <param name="Store">What the server stores of an object.</param>
internal sealed record ManagedKind(MergeRule Rule, Func<JsonObject, JsonObject> Store)
{
    /// <summary>A kind that the server has itself.</summary>
    public static ManagedKind Of(BuiltInKind kind) => new(
        new BuiltInMerge(new FieldType.Struct(kind.Type)), manifest => StoredForm.Of(manifest, kind.Type));

    /// <summary>A kind that a custom resource definition brings.</summary>
    public static ManagedKind Of(StructuralSchema schema, CustomResourceGate gate) => new(new CustomMerge(schema, isObject: true), gate.Whole);
}
