using System.Text.Json;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Rules;

/// <summary>
/// Reads the fields of a decoded message. A field that is missing has the zero of its type, as in protocol buffers;
/// where presence counts, ask for it.
/// </summary>
internal static class JsonFields
{
    /// <summary>Whether a field is set.</summary>
    public static bool Has(this JsonObject? message, string field) => message?[field] is not null;

    /// <summary>A text; empty when missing.</summary>
    public static string Text(this JsonObject? message, string field) =>
        Text(message?[field]);

    /// <summary>A whole number; 0 when missing, the largest one when it is larger than that.</summary>
    public static long Whole(this JsonObject? message, string field) => message?[field] is JsonValue value ? value.Whole() : 0;

    /// <summary>A whole number.</summary>
    public static long Whole(this JsonNode? value) => value switch
    {
        JsonValue number when number.TryGetValue<long>(out var small) => small,
        JsonValue number when number.TryGetValue<ulong>(out _) => long.MaxValue,
        _ => 0,
    };

    /// <summary>A fraction; 0 when missing.</summary>
    public static double Fraction(this JsonObject? message, string field) =>
        message?[field] is not JsonValue value ? 0
        : value.TryGetValue<double>(out var number) ? number
        : value.TryGetValue<long>(out var whole) ? whole
        : 0;

    /// <summary>A flag; false when missing.</summary>
    public static bool Flag(this JsonObject? message, string field) => message?[field]?.GetValueKind() == JsonValueKind.True;

    /// <summary>How long, in nanoseconds; null when missing.</summary>
    public static long? Duration(this JsonObject? message, string field) =>
        message.Has(field) ? GoDuration.Parse(message.Text(field)).Nanoseconds : null;

    /// <summary>A message in a field; null when missing.</summary>
    public static JsonObject? Message(this JsonObject? message, string field) => message?[field] as JsonObject;

    /// <summary>The messages of a list.</summary>
    public static IReadOnlyList<JsonObject> Messages(this JsonObject? message, string field) =>
        message?[field] is JsonArray list ? [.. list.OfType<JsonObject>()] : [];

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject? message, string field) =>
        message?[field] is JsonArray list ? [.. list.Select(Text)] : [];

    /// <summary>The entries of a map whose values are texts.</summary>
    public static IEnumerable<(string Key, string Value)> TextMap(this JsonObject? message, string field) =>
        from entry in message.Map(field) select (entry.Key, Text(entry.Value));

    /// <summary>The entries of a map.</summary>
    public static IEnumerable<(string Key, JsonNode? Value)> Map(this JsonObject? message, string field) =>
        from entry in message.Message(field) ?? [] select (entry.Key, entry.Value);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
