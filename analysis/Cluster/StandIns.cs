using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Crd;

namespace Payments.Infra.Analysis.Cluster;

/// <summary>
/// Makes manifests without unknown parts of one with them: one lacks them, one has values that the schema takes in their
/// place. What a gate says of all, it says whatever the unknown parts turn out to be.
/// </summary>
internal static class StandIns
{
    private static readonly ImmutableArray<string> Texts = ["unknown", "other", "1s", "2s", "https://unknown.example", "https://other.example"];

    /// <summary>The manifest in one or two forms.</summary>
    public static ImmutableArray<JsonObject> Of(JsonObject manifest, StructuralSchema? schema) => HasUnknown(manifest)
        ? [(JsonObject)Without(manifest, schema)!, (JsonObject)With(manifest, schema)!]
        : [manifest];

    /// <summary>The manifest without its unknown parts, items of lists among them: no stand-in can be at fault in it.</summary>
    public static JsonObject Bare(JsonObject manifest) => (JsonObject)Strip(manifest)!;

    private static JsonNode? Strip(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(entry => !UnknownValue.Is(entry.Value)).Select(entry => KeyValuePair.Create(entry.Key, Strip(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Where(item => !UnknownValue.Is(item)).Select(Strip)]),
        _ => node?.DeepClone(),
    };

    /// <summary>Whether anything in it is not known.</summary>
    public static bool HasUnknown(JsonNode? node) => node switch
    {
        JsonObject map => map.Any(entry => HasUnknown(entry.Value)),
        JsonArray list => list.Any(HasUnknown),
        _ => UnknownValue.Is(node),
    };

    /// <summary>Unknown items of lists stay, as another value, so that those behind them keep their places.</summary>
    private static JsonNode? Without(JsonNode? node, StructuralSchema? schema) => node switch
    {
        JsonObject map => new JsonObject(map
            .Where(entry => !UnknownValue.Is(entry.Value))
            .Select(entry => KeyValuePair.Create(entry.Key, Without(entry.Value, schema?.Member(entry.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => UnknownValue.Is(item) ? Make(schema?.Items, choice: 1) : Without(item, schema?.Items))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? With(JsonNode? node, StructuralSchema? schema) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, With(entry.Value, schema?.Member(entry.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => With(item, schema?.Items))]),
        _ when UnknownValue.Is(node) => Make(schema, choice: 0),
        _ => node?.DeepClone(),
    };

    /// <summary>A value that a schema takes; where several can be thought of, the one chosen.</summary>
    private static JsonNode? Make(StructuralSchema? schema, int choice)
    {
        if (schema?.Items is { } items)
        {
            return new JsonArray(Make(items, choice));
        }

        if (schema is { Properties.Count: > 0 })
        {
            return new JsonObject(schema.Properties
                .OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => KeyValuePair.Create(property.Key, Make(property.Value, choice))));
        }

        if (schema?.AdditionalProperties is { } values)
        {
            return new JsonObject { [Texts[choice]] = Make(values, choice) };
        }

        var fitting = Candidates(schema).Where(candidate => schema is null || Fits(candidate, schema)).Take(choice + 1).ToList();
        return fitting.LastOrDefault()?.DeepClone() ?? JsonValue.Create(Texts[choice]);
    }

    private static IEnumerable<JsonNode> Candidates(StructuralSchema? schema) => (schema?.Enum ?? []).OfType<JsonNode>()
        .Concat(Texts.Select(text => (JsonNode)JsonValue.Create(text)))
        .Concat([JsonValue.Create(1), JsonValue.Create(2), JsonValue.Create(schema?.Limits.Minimum ?? 0)])
        .Concat([JsonValue.Create(true), JsonValue.Create(false), new JsonObject()])
        .Select(candidate => JsonNode.Parse(candidate.ToJsonString())!);

    private static bool Fits(JsonNode candidate, StructuralSchema schema) =>
        SchemaCheck.Check(candidate, schema, FieldPath.Root).IsValid && !RuleCheck.ShowingValues.Check(candidate, schema, FieldPath.Root).Any();
}
