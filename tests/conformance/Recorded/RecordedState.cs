using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Conformance.Tests.Recorded;

/// <summary>Reads a state of a recorded document.</summary>
internal static class RecordedState
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Secret = "[secret]";

    /// <summary>The state; null for none.</summary>
    public static ResourceState? Read(JsonNode? state) => state is null ? null : new ResourceState
    {
        Urn = Text(state["urn"]),
        Type = Text(state["type"]),
        Custom = state["custom"]!.GetValue<bool>(),
        Id = Text(state["id"]),
        ImportId = Text(state["importID"]),
        Parent = Text(state["parent"]),
        Inputs = Map(state["inputs"]),
        Outputs = Map(state["outputs"]),
        Protect = state["protect"]?.GetValue<bool>() == true,
        RetainOnDelete = state["retainOnDelete"]?.GetValue<bool>() == true,
        Delete = state["delete"]?.GetValue<bool>() == true,
        Provider = Text(state["provider"]),
        HideDiffs = Texts(state["hideDiff"]),
    };

    /// <summary>A list of texts; empty for none.</summary>
    public static ImmutableArray<string> Texts(JsonNode? list) => [.. list?.AsArray().Select(Text) ?? []];

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static PropertyValue.Map Map(JsonNode? node) => node is null ? PropertyValue.Map.Empty : new(node.AsObject()
        .ToImmutableSortedDictionary(field => field.Key, field => Value(field.Value), StringComparer.Ordinal));

    private static PropertyValue Value(JsonNode? node) => node switch
    {
        JsonObject map => Map(map),
        JsonArray list => new PropertyValue.List([.. list.Select(Value)]),
        JsonValue value when value.TryGetValue<bool>(out var flag) => new PropertyValue.Bool(flag),
        JsonValue value when value.TryGetValue<double>(out var number) => new PropertyValue.Number(number),
        JsonValue value when value.GetValue<string>() is Unknown => PropertyValue.Unknown,
        JsonValue value when value.GetValue<string>() is Secret => new PropertyValue.Text(Secret).AsSecret(),
        JsonValue value => new PropertyValue.Text(value.GetValue<string>()),
        _ => PropertyValue.Null,
    };
}
