using System.Text.Json;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>
/// An object as the server gives it back: without what means nothing to its types, amounts in the server's writing, and with defaults in what changes as
/// a whole. A value that was given in another form is another value to who applies it again.
/// </summary>
internal static class StoredForm
{
    /// <summary>The object.</summary>
    /// <param name="manifest">The object as it was given, which stays as it is.</param>
    /// <param name="type">Its type, such as <c>apps.v1.Deployment</c>.</param>
    public static JsonObject Of(JsonObject manifest, string type) =>
        (JsonObject)Store(type == "core.v1.Secret" ? WithoutTexts(manifest) : manifest, new FieldType.Struct(type))!;

    private static JsonNode? Store(JsonNode? value, FieldType? type) => (value, type) switch
    {
        (JsonObject map, FieldType.Struct known) => OfStruct(map, known.Name),
        (JsonObject map, FieldType.Map entries) => new JsonObject(
            map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null ? Nothing(entries.Value) : Store(entry.Value, entries.Value)))),
        (JsonArray list, FieldType.List items) => new JsonArray([.. list.Select(item => Store(item, items.Item))]),
        (_, FieldType.Scalar { Name: "quantity" }) when value is not null => Amount(value),
        _ => value?.DeepClone(),
    };

    private static JsonObject OfStruct(JsonObject map, string type)
    {
        var fields = BuiltInSchema.Instance.FieldsOf(type);
        var stored = new JsonObject(map
            .Where(entry => entry.Value is not null && !(fields.GetValueOrDefault(entry.Key) is { OmitsZero: true } && IsZero(entry.Value)))
            .Select(entry => KeyValuePair.Create(entry.Key, Store(entry.Value, fields.GetValueOrDefault(entry.Key)))));
        StoredDefaults.Fill(stored, type);
        return stored;
    }

    private static JsonNode? Nothing(FieldType type) => type is FieldType.Scalar { Name: "quantity" } ? "0" : type is FieldType.Scalar ? "" : null;

    private static JsonValue Amount(JsonNode value) => JsonValue.Create(QuantityText.Canonical(JsonKinds.Text(value) ?? value.ToJsonString()));

    private static bool IsZero(JsonNode? value) => value switch
    {
        JsonObject map => map.Count == 0,
        JsonArray list => list.Count == 0,
        _ => value?.GetValueKind() switch
        {
            JsonValueKind.String => JsonKinds.Text(value) is "",
            JsonValueKind.Number => value.ToJsonString() == "0",
            JsonValueKind.False => true,
            _ => false,
        },
    };

    private static JsonObject WithoutTexts(JsonObject secret)
    {
        var stored = (JsonObject)secret.DeepClone();
        SecretTexts.Store(stored);
        return stored;
    }
}
