using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>Makes manifests of built-in kinds without unknown parts: one lacks them, one has values of their types in their place.</summary>
internal static class BuiltInStandIns
{
    /// <summary>The manifest in two forms; in one when nothing in it is unknown.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="type">Type of its kind.</param>
    public static ImmutableArray<JsonObject> Of(JsonObject manifest, string type)
    {
        var known = new FieldType.Struct(type);
        return HasUnknown(manifest) ? [(JsonObject)Without(manifest, known)!, (JsonObject)With(manifest, known)!] : [manifest];
    }

    private static bool HasUnknown(JsonNode? node) => node switch
    {
        JsonObject map => map.Any(entry => HasUnknown(entry.Value)),
        JsonArray list => list.Any(HasUnknown),
        _ => UnknownValue.Is(node),
    };

    /// <summary>Unknown items of lists stay as a value of their type, so that those behind them keep their places.</summary>
    private static JsonNode? Without(JsonNode? node, FieldType? type) => node switch
    {
        JsonObject map => new JsonObject(map.Where(entry => !UnknownValue.Is(entry.Value))
            .Select(entry => KeyValuePair.Create(entry.Key, Without(entry.Value, Member(type, entry.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => UnknownValue.Is(item) ? Make(Item(type)) : Without(item, Item(type)))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? With(JsonNode? node, FieldType? type) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, With(entry.Value, Member(type, entry.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => With(item, Item(type)))]),
        _ when UnknownValue.Is(node) => Make(type),
        _ => node?.DeepClone(),
    };

    private static FieldType? Member(FieldType? type, string field) => type switch
    {
        FieldType.Struct known => BuiltInSchema.Instance.FieldsOf(known.Name).GetValueOrDefault(field),
        FieldType.Map map => map.Value,
        _ => null,
    };

    private static FieldType? Item(FieldType? type) => (type as FieldType.List)?.Item;

    private static JsonNode? Make(FieldType? type) => type switch
    {
        FieldType.List => new JsonArray(),
        FieldType.Map or FieldType.Struct => new JsonObject(),
        FieldType.Scalar { Name: "boolean" } => JsonValue.Create(true),
        FieldType.Scalar { Name: "int32" or "int64" or "uint32" or "float64" or "quantity" or "intOrString" } => JsonValue.Create(1),
        FieldType.Scalar { Name: "bytes" } => JsonValue.Create("dW5rbm93bg=="),
        FieldType.Scalar { Name: "time" or "microTime" } => JsonValue.Create("2000-01-01T00:00:00Z"),
        _ => JsonValue.Create("unknown"),
    };
}
