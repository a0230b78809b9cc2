using System.Globalization;
using System.Text.Json;

namespace Payments.Infra.Stacks.Configuration;

/// <summary>Reads what a schema says of one key.</summary>
internal static class KeySchema
{
    private const string Expected = "expected ";

    /// <summary>The key.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isRequired">Whether there is no section without it.</param>
    public static SettingKey KeyOf(string path, JsonElement schema, bool isRequired) => new(path, KindOf(schema), Text(schema, "description"))
    {
        Allowed = AllowedOf(schema),
        Default = schema.TryGetProperty("default", out var value) ? value.GetRawText().ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal) : "",
        IsRequired = isRequired,
        DeclaredIn = Text(schema, "$comment"),
        Choices = [.. Texts(schema, "enum").Zip(Texts(schema, "enumDescriptions"))],
    };

    /// <summary>Whether a record must have a key.</summary>
    /// <param name="record">Schema of the record.</param>
    /// <param name="key">The key.</param>
    public static bool IsRequired(JsonElement record, string key) => Texts(record, "required").Contains(key, StringComparer.Ordinal);

    private static string KindOf(JsonElement schema) => schema switch
    {
        _ when schema.TryGetProperty("enum", out _) => SettingKey.Choice,
        _ when schema.TryGetProperty("items", out var entry) => $"a list, each {KindOf(entry)}",
        _ when schema.TryGetProperty("properties", out _) => "keys",
        _ when schema.TryGetProperty("additionalProperties", out var value) => $"names, each with {KindOf(value)}",
        _ => schema.GetProperty("type") switch
        {
            { ValueKind: JsonValueKind.Array } types when types[0].ValueEquals("number") => "a number",
            { ValueKind: JsonValueKind.Array } => "a text",
            var type when type.ValueEquals("integer") => "a whole number",
            var type when type.ValueEquals("boolean") => "true or false",
            _ => "a text",
        },
    };

    private static string AllowedOf(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var entry))
        {
            return AllowedOf(entry);
        }

        var choices = Texts(schema, "enum").Distinct(StringComparer.Ordinal).ToList();
        return choices.Count > 0 ? string.Join(", ", choices)
            : Text(schema, "patternErrorMessage") is { Length: > 0 } form ? form[Expected.Length..]
            : schema.TryGetProperty("maximum", out var most) ? $"{Number(schema.GetProperty("minimum"))} to {Number(most)}"
            : "";
    }

    private static string Number(JsonElement number) => number.GetInt32().ToString(CultureInfo.InvariantCulture);

    private static string Text(JsonElement schema, string key) => schema.TryGetProperty(key, out var value) ? value.GetString()! : "";

    private static IEnumerable<string> Texts(JsonElement schema, string key) => !schema.TryGetProperty(key, out var values) ? [] :
        values.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
}
