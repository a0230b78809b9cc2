using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>How values of custom resources come together: <c>x-kubernetes-list-type</c> and <c>x-kubernetes-map-type</c> of their schema.</summary>
/// <param name="schema">Their schema; null for what it does not know.</param>
/// <param name="isObject">Whether they are whole objects, with metadata as all objects have it.</param>
internal sealed class CustomMerge(StructuralSchema? schema, bool isObject = false) : MergeRule
{
    private static readonly BuiltInMerge Metadata = new(new FieldType.Struct("meta.v1.ObjectMeta"));

    public override ImmutableArray<string> Keys { get; } =
        schema is { ListType: "map" } ? [.. schema.ListMapKeys.Order(StringComparer.Ordinal)] : [];

    public override bool IsSet => schema is { ListType: "set" };

    public override MergeRule Item => new CustomMerge(schema?.Items);

    protected override bool IsAtomicMap => schema is { IsAtomicMap: true };

    public override MergeRule Member(string name) => isObject && name == "metadata" ? Metadata : new CustomMerge(schema?.Member(name));

    public override bool Names(string field) => schema?.Properties.ContainsKey(field) == true;

    public override JsonNode? KeyDefault(string key) => schema?.Items?.Member(key)?.Default;
}
