using System.Text.Json;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output;

/// <summary>Finds text that holds an object as JSON or YAML, which reads better as an object.</summary>
internal static class StructuredText
{
    public static (string Format, PropertyValue.Map Value)? Parse(string text) =>
        ParseJson(text) is { } json ? ("json", json)
        : text.Contains(": ", StringComparison.Ordinal) || text.Contains(":\n", StringComparison.Ordinal) ? ParseYaml(text) is { } yaml ? ("yaml", yaml) : null
        : null;

    private static PropertyValue.Map? ParseJson(string text)
    {
        if (!text.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return ToValue(document.RootElement) as PropertyValue.Map;
        }
        catch (JsonException)
        {
            // Not JSON, then.
            return null;
        }
    }

    private static PropertyValue.Map? ParseYaml(string text)
    {
        try
        {
            if (YamlReader.ReadWhole(text) is not { Kind: YamlKind.Map, Entries.IsEmpty: false } root)
            {
                return null;
            }

            using var document = JsonDocument.Parse(YamlJson.ToConfigValue(root).Text);
            return ToValue(document.RootElement) as PropertyValue.Map;
        }
        catch (ProjectException)
        {
            // Not YAML, then.
            return null;
        }
    }

    private static PropertyValue ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new PropertyValue.Bool(element.GetBoolean()),
        JsonValueKind.Number => new PropertyValue.Number(element.GetDouble()),
        JsonValueKind.String => new PropertyValue.Text(element.GetString()!),
        JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(ToValue)]),
        JsonValueKind.Object => new PropertyValue.Map(element.EnumerateObject()
            .ToImmutableSortedDictionary(property => property.Name, property => ToValue(property.Value), StringComparer.Ordinal)),
        _ => PropertyValue.Null,
    };
}
