using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation;

/// <summary>An error of the API server about a field.</summary>
/// <param name="Path">The field; empty where the server names none.</param>
/// <param name="Reason">Kind of error, value and detail, as the server writes them.</param>
/// <param name="IsBlocking">Whether rules of the schema are not evaluated any more once there is such an error.</param>
internal sealed record FieldError(string Path, string Reason, bool IsBlocking)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says that rules were not evaluated.</summary>
    public static readonly FieldError RulesNotChecked = Of(
        "", "Invalid value: null", "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation");

    /// <summary>The error as the server writes it.</summary>
    public string Text => $"{(Path.Length == 0 ? "<nil>" : Path)}: {Reason}";

    public static FieldError Required(string path, string detail = "") => Of(path, "Required value", detail, isBlocking: true);

    public static FieldError Forbidden(string path, string detail) => Of(path, "Forbidden", detail);

    public static FieldError Invalid(string path, JsonNode? value, string detail) => Of(path, $"Invalid value: {Value(value)}", detail);

    /// <summary>An error about a map or a list, whose value is not shown.</summary>
    public static FieldError InvalidWhole(string path, string detail) => Of(path, "Invalid value", detail);

    public static FieldError InvalidType(string path, string detail, string found) =>
        Of(path, $"Invalid value: {GoText.Quote(found)}", detail, isBlocking: true);

    public static FieldError NotSupported(string path, JsonNode? value, IEnumerable<JsonNode?> supported) => Of(
        path,
        $"Unsupported value: {Value(value)}",
        $"supported values: {string.Join(", ", supported.Select(item => GoText.Quote(Plain(item))))}",
        isBlocking: true);

    public static FieldError TooLong(string path, long limit) =>
        Of(path, "Too long", string.Create(CultureInfo.InvariantCulture, $"may not be more than {limit} bytes"), isBlocking: true);

    public static FieldError TooMany(string path, long count, long limit) => Of(
        path,
        string.Create(CultureInfo.InvariantCulture, $"Too many: {count}"),
        string.Create(CultureInfo.InvariantCulture, $"must have at most {limit} items"),
        isBlocking: true);

    public static FieldError Duplicate(string path, JsonNode? value) => Of(path, $"Duplicate value: {Value(value)}", "");

    /// <summary>A reference to what is not there.</summary>
    public static FieldError NotFound(string path, JsonNode? value, string detail = "") => Of(path, $"Not found: {Value(value)}", detail);

    private static FieldError Of(string path, string body, string detail, bool isBlocking = false) =>
        new(path, $"{body}{(detail.Length == 0 ? "" : ": " + detail)}", isBlocking);

    private static string Value(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue scalar => scalar.GetValueKind() switch
        {
            JsonValueKind.String => GoText.Quote(scalar.GetValue<string>()),
            JsonValueKind.Number when !scalar.TryGetValue<long>(out _) => GoText.Fraction(scalar.GetValue<double>()),
            _ => scalar.ToJsonString(),
        },
        _ => Json(value),
    };

    /// <summary>JSON as the server prints it: keys sorted, angle brackets and ampersands escaped.</summary>
    private static string Json(JsonNode? value) => Sorted(value)?.ToJsonString(Relaxed)
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal) ?? "null";

    private static JsonNode? Sorted(JsonNode? value) => value switch
    {
        JsonObject map => new JsonObject(
            map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => value?.DeepClone(),
    };

    private static string Plain(JsonNode? item) => item?.GetValueKind() == JsonValueKind.String ? item.GetValue<string>() : Json(item);
}
