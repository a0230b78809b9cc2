using System.Text.Json;

namespace Payments.Infra.Analysis.Validation;

/// <summary>Tells the kinds of JSON values apart as a server does that reads whole numbers as integers.</summary>
internal static class JsonKinds
{
    public const string Null = "null";
    public const string Integer = "integer";
    public const string Number = "number";

    /// <summary>Type of a value in the words of OpenAPI; a number with a point or an exponent is no integer.</summary>
    public static string TypeOf(JsonNode? value) => value switch
    {
        null => Null,
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => IsInteger((JsonValue)value) ? Integer : Number,
            _ => "boolean",
        },
    };

    public static bool IsNumber(JsonValue value) => value.GetValueKind() == JsonValueKind.Number;

    public static bool IsInteger(JsonValue value) => IsNumber(value) && value.TryGetValue<long>(out _);

    /// <summary>The text that a value is; null for other kinds.</summary>
    public static string? Text(JsonNode? value) =>
        value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String ? scalar.GetValue<string>() : null;
}
