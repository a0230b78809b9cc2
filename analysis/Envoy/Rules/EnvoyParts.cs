using System.Globalization;
using Payments.Infra.Analysis.Validation.Istio.Policies.Envoy;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Rules;

/// <summary>A message of Envoy's and all messages in it, those of any type and those that stand for structures among them.</summary>
internal static class EnvoyParts
{
    public const string Any = "google.protobuf.Any";

    /// <summary>The messages, outermost first, each with its path.</summary>
    public static IEnumerable<(EnvoyMessage Message, JsonObject Value, string Path)> Of(EnvoyMessage message, JsonObject value, string path)
    {
        yield return (message, value, path);
        foreach (var field in message.Fields)
        {
            foreach (var (part, inner) in Values(field, field.In(value), $"{path}.{field.Name}"))
            {
                foreach (var found in TypeOf(field, part) is { } type ? Of(type, Content(part), inner) : [])
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>The message that a value says it is by <c>@type</c>, or a structure by <c>type_url</c>; null when the table does not have it.</summary>
    public static EnvoyMessage? TypeOf(JsonNode? any) => TypeName(any as JsonObject) is { Length: > 0 } name ? EnvoyApi.Message(name) : null;

    /// <summary>The name of that message; empty for none.</summary>
    public static string TypeName(JsonObject? any)
    {
        var url = IsStructure(any) ? any.Text("type_url") is { Length: > 0 } snake ? snake : any.Text("typeUrl") : any.Text("@type");
        return url[(url.LastIndexOf('/') + 1)..];
    }

    /// <summary>Whether a value holds a message as a structure.</summary>
    public static bool IsStructure(JsonObject? any) => any.Text("@type").EndsWith(".TypedStruct", StringComparison.Ordinal);

    /// <summary>What a value of any type holds.</summary>
    public static JsonObject Content(JsonObject value) => IsStructure(value) ? value.Message("value") ?? [] : value;

    private static EnvoyMessage? TypeOf(EnvoyField field, JsonObject value) => field.Type == Any ? TypeOf(value) : EnvoyApi.Message(field.Type);

    private static IEnumerable<(JsonObject Value, string Path)> Values(EnvoyField field, JsonNode? given, string path) => (field.Shape, given) switch
    {
        (EnvoyShape.List, JsonArray list) =>
            from entry in list.Index()
            where entry.Item is JsonObject
            select (entry.Item.AsObject(), string.Create(CultureInfo.InvariantCulture, $"{path}[{entry.Index}]")),
        (EnvoyShape.Map, JsonObject map) => from entry in map where entry.Value is JsonObject select (entry.Value.AsObject(), $"{path}[{entry.Key}]"),
        (EnvoyShape.One, JsonObject one) => [(one, path)],
        _ => [],
    };
}
