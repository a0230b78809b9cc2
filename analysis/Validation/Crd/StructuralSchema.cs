using System.Text.Json;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A part of the schema of a custom resource: what its values may be, and what happens to those that it does not know.</summary>
internal sealed record StructuralSchema
{
    /// <summary>The schema that says nothing.</summary>
    public static readonly StructuralSchema Empty = new();

    /// <summary>JSON types that are allowed; all when empty.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Format that the server checks, such as <c>int32</c>; empty for none.</summary>
    public string Format { get; init; } = "";

    public bool IsNullable { get; init; }

    public IReadOnlyDictionary<string, StructuralSchema> Properties { get; init; } = ImmutableDictionary<string, StructuralSchema>.Empty;

    /// <summary>Schema of the values of a map; null when only <see cref="Properties"/> are known.</summary>
    public StructuralSchema? AdditionalProperties { get; init; }

    /// <summary>Schema of the items of a list.</summary>
    public StructuralSchema? Items { get; init; }

    public bool PreservesUnknownFields { get; init; }

    /// <summary>The value is a whole Kubernetes object, with metadata of its own.</summary>
    public bool IsEmbeddedResource { get; init; }

    /// <summary><c>set</c>, <c>map</c> or <c>atomic</c>; null when the schema does not say.</summary>
    public string? ListType { get; init; }

    public ImmutableArray<string> ListMapKeys { get; init; } = [];

    /// <summary>Whether a map changes as a whole: <c>x-kubernetes-map-type: atomic</c>.</summary>
    public bool IsAtomicMap { get; init; }

    /// <summary>Default value; null for none.</summary>
    public JsonNode? Default { get; init; }

    public ImmutableArray<string> Required { get; init; } = [];

    public ImmutableArray<JsonNode?> Enum { get; init; } = [];

    public ValueLimits Limits { get; init; } = ValueLimits.None;

    public ImmutableArray<StructuralSchema> AllOf { get; init; } = [];

    public ImmutableArray<StructuralSchema> AnyOf { get; init; } = [];

    public ImmutableArray<StructuralSchema> OneOf { get; init; } = [];

    public StructuralSchema? Not { get; init; }

    /// <summary>Rules in the Common Expression Language.</summary>
    public ImmutableArray<ValidationRule> Rules { get; init; } = [];

    /// <summary>Whether this part of the schema or one below it has rules: the rest of the object need not be visited for them.</summary>
    public bool HasRules { get; init; }

    /// <summary>Schema of a property or a map's value; null when unknown.</summary>
    public StructuralSchema? Member(string key) => Properties.GetValueOrDefault(key) ?? AdditionalProperties;

    public static StructuralSchema Parse(JsonElement json)
    {
        var schema = new StructuralSchema
        {
            Types = Flag(json, "x-kubernetes-int-or-string") ? ["integer", "string"] : Text(json, "type") is { } type ? [type] : [],
            IsNullable = Flag(json, "nullable"),
            Properties = json.TryGetProperty("properties", out var properties)
                ? properties.EnumerateObject().ToDictionary(property => property.Name, property => Parse(property.Value))
                : ImmutableDictionary<string, StructuralSchema>.Empty,
            AdditionalProperties = json.TryGetProperty("additionalProperties", out var values) ? ParseValues(values) : null,
            Items = Child(json, "items"),
            PreservesUnknownFields = Flag(json, "x-kubernetes-preserve-unknown-fields"),
            IsEmbeddedResource = Flag(json, "x-kubernetes-embedded-resource"),
            ListType = Text(json, "x-kubernetes-list-type"),
            ListMapKeys = Texts(json, "x-kubernetes-list-map-keys"),
            IsAtomicMap = Text(json, "x-kubernetes-map-type") == "atomic",
            Default = json.TryGetProperty("default", out var value) ? Node(value) : null,
            Required = Texts(json, "required"),
            Enum = json.TryGetProperty("enum", out var allowed) ? [.. allowed.EnumerateArray().Select(Node)] : [],
            Limits = ValueLimits.Parse(json),
            AllOf = Children(json, "allOf"),
            AnyOf = Children(json, "anyOf"),
            OneOf = Children(json, "oneOf"),
            Not = Child(json, "not"),
            Rules = json.TryGetProperty("x-kubernetes-validations", out var rules) ? [.. rules.EnumerateArray().Select(ValidationRule.Parse)] : [],
        };
        var below = schema.Properties.Values.Concat(schema.AllOf).Append(schema.Items).Append(schema.AdditionalProperties);
        return schema with
        {
            Format = Formats.Supported(Text(json, "type"), Text(json, "format") ?? ""),
            HasRules = !schema.Rules.IsEmpty || below.Any(part => part is { HasRules: true }),
        };
    }

    /// <summary><c>additionalProperties: true</c> keeps all values as they are; <c>false</c> means there are none.</summary>
    private static StructuralSchema? ParseValues(JsonElement values) => values.ValueKind switch
    {
        JsonValueKind.Object => Parse(values),
        JsonValueKind.True => Empty with { PreservesUnknownFields = true },
        _ => null,
    };

    private static StructuralSchema? Child(JsonElement json, string name) => json.TryGetProperty(name, out var child) ? Parse(child) : null;

    private static ImmutableArray<StructuralSchema> Children(JsonElement json, string name) =>
        json.TryGetProperty(name, out var children) ? [.. children.EnumerateArray().Select(Parse)] : [];

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static JsonNode? Node(JsonElement json) => JsonNode.Parse(json.GetRawText());
}
