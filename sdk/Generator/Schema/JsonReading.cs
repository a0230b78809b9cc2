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
        element.Required(name, path).Text($"{path}.{name}");

    /// <summary>The text that an element is.</summary>
    public static string Text(this JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new SchemaException(path, "must be a text");

    /// <summary>A text that may be missing.</summary>
    public static string? OptionalText(this JsonElement element, string name, string path) =>
        element.TryGetProperty(name, out var value) ? value.Text($"{path}.{name}") : null;

    /// <summary>The members of an object.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw new SchemaException(path, "must be an object");

    /// <summary>The members of an object that may be missing.</summary>
    public static IEnumerable<JsonProperty> OptionalMembers(this JsonElement element, string name, string path) =>
        element.TryGetProperty(name, out var value) ? value.Members($"{path}.{name}") : [];

    /// <summary>Refuses an object with other keys than these.</summary>
    public static void Only(this JsonElement element, string path, params string[] keys)
    {
        foreach (var member in element.Members(path).Where(member => !keys.Contains(member.Name)))
        {
            throw new SchemaException($"{path}.{member.Name}", $"is no key here; allowed are {string.Join(", ", keys)}");
        }
    }

    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A flag: true, or missing.</summary>
    public static bool Flag(this JsonElement element, string name, string path) =>
        element.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True ? true : throw new SchemaException($"{path}.{name}", "must be true, or left out"));

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

    /// <summary>A list of texts, which may be missing.</summary>
    public static ImmutableArray<string> Texts(this JsonElement element, string name, string path) =>
        !element.TryGetProperty(name, out var values) ? []
        : values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select((value, index) => value.Text($"{path}.{name}[{index}]"))]
        : throw new SchemaException($"{path}.{name}", "must be a list of texts");
}
