using System.Collections.Generic;
using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>Reads JSON with errors that name the place.</summary>
internal static class JsonReading
{
    public static JsonElement Required(this JsonElement element, string name, string path) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : throw new SchemaException(path, $"'{name}' is missing");

    public static string RequiredText(this JsonElement element, string name, string path) =>
        element.Required(name, path) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : throw new SchemaException($"{path}.{name}", "must be a text");

    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<string> Texts(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var values))
        {
            yield break;
        }

        foreach (var value in values.EnumerateArray())
        {
            yield return value.GetString() ?? "";
        }
    }
}
