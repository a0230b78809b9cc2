using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>How values of built-in kinds come together.</summary>
/// <param name="type">Their type; null for one that nobody knows: maps come together by key, lists as a whole.</param>
internal sealed class BuiltInMerge(FieldType? type) : MergeRule
{
    public override ImmutableArray<string> Keys { get; } = type is FieldType.List list ? [.. list.Keys.Order(StringComparer.Ordinal)] : [];

    public override bool IsSet => type is FieldType.List { IsSet: true };

    public override MergeRule Item => new BuiltInMerge((type as FieldType.List)?.Item);

    protected override bool IsAtomicMap => type is { IsAtomic: true } || (type is FieldType.Struct known && BuiltInSchema.Instance.IsAtomic(known.Name));

    public override MergeRule Member(string name) => new BuiltInMerge(type switch
    {
        FieldType.Struct known => BuiltInSchema.Instance.FieldsOf(known.Name).GetValueOrDefault(name),
        FieldType.Map map => map.Value,
        _ => null,
    });

    public override bool Names(string field) => type is FieldType.Struct known && BuiltInSchema.Instance.FieldsOf(known.Name).ContainsKey(field);

    // Of the keys of lists, only protocols have a default in the server's schema.
    public override JsonNode? KeyDefault(string key) => key == "protocol" ? JsonValue.Create("TCP") : null;
}
