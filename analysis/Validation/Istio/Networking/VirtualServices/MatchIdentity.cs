using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What makes two matches the same: everything but their names, the order of fields and what is zero.</summary>
internal static class MatchIdentity
{
    private static readonly string[] Maps = ["headers", "withoutHeaders", "queryParams", "sourceLabels"];

    public static string Of(JsonObject match) => new JsonObject(
        from field in match
        where field.Key != "name" && !IsZero(field.Key, field.Value)
        orderby field.Key
        select KeyValuePair.Create(field.Key, Sorted(field.Value))).ToJsonString();

    private static bool IsZero(string field, JsonNode? value) => value switch
    {
        JsonArray list => list.Count == 0,
        JsonObject map => map.Count == 0 && Maps.Contains(field),
        JsonValue scalar => scalar.GetValueKind() == JsonValueKind.False || scalar.ToJsonString() is "0" or "\"\"",
        _ => true,
    };

    private static JsonNode? Sorted(JsonNode? value) => value is JsonObject map
        ? new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value))))
        : value?.DeepClone();
}
