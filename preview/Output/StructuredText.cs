using System.Text.Json;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output;

/// <summary>Finds text that holds an object as JSON or YAML, which reads better as an object.</summary>
internal static class StructuredText
{
    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\r\n");

    /// <summary>The format and what the text holds; null for other text. YAML has more than a line: else much would be taken for it.</summary>
    public static (string Format, PropertyValue Value)? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.IsEmpty ? null
            : trimmed[0] is '{' or '[' && ParseJson(text) is { } json ? ("json", json)
            : trimmed.ContainsAny(LineEnds) && ParseYaml(text) is { } yaml ? ("yaml", yaml)
            : null;
    }

    private static PropertyValue? ParseJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return ToValue(document.RootElement);
        }
        catch (JsonException)
        {
            // Not JSON, then.
            return null;
        }
    }

    private static PropertyValue? ParseYaml(string text)
    {
        try
        {
            if (YamlReader.ReadWhole(text) is not { Kind: YamlKind.Map or YamlKind.List } root)
            {
                return null;
            }

            using var document = JsonDocument.Parse(YamlJson.ToConfigValue(root).Text);
            return ToValue(document.RootElement);
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
