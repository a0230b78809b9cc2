using System.Globalization;
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
            return OfJson(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, then, or half a letter stands in a text of it.
            return null;
        }
    }

    private static PropertyValue? ParseYaml(string text)
    {
        try
        {
            return YamlReader.ReadWhole(text) is { Kind: YamlKind.Map or YamlKind.List } root && HasPrintableKeys(root) ? OfYaml(root) : null;
        }
        catch (ProjectException)
        {
            // Not YAML, then.
            return null;
        }
    }

    /// <summary>Of keys that are no texts, numbers are taken for texts.</summary>
    private static bool HasPrintableKeys(YamlValue value) =>
        YamlJson.OddKeys(value).All(entry => YamlScalar.Resolve(entry.Key).Kind == YamlKind.Number);

    private static PropertyValue OfYaml(YamlValue value) => value switch
    {
        { Kind: YamlKind.List } => new PropertyValue.List([.. value.Items.Select(OfYaml)]),
        { Kind: YamlKind.Map } => new PropertyValue.Map(value.Entries
            .ToImmutableSortedDictionary(entry => entry.Key, entry => OfYaml(entry.Value), StringComparer.Ordinal)),
        { Scalar: null } => PropertyValue.Null,
        { Scalar: bool flag } => new PropertyValue.Bool(flag),
        { Scalar: string text } => new PropertyValue.Text(text),
        // To the real engine a point in time is an object, and one without fields that others see.
        { Scalar: DateTimeOffset } => PropertyValue.Map.Empty,
        _ => new PropertyValue.Number(Convert.ToDouble(value.Scalar, CultureInfo.InvariantCulture)),
    };

    private static PropertyValue OfJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => new PropertyValue.Bool(element.GetBoolean()),
        JsonValueKind.Number => element.GetDouble() is var number && double.IsFinite(number)
            ? new PropertyValue.Number(number)
            : throw new JsonException("a number is too large"),
        JsonValueKind.String => new PropertyValue.Text(element.GetString()!),
        JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(OfJson)]),
        // Of a key that stands twice the last counts.
        JsonValueKind.Object => element.EnumerateObject().Aggregate(PropertyValue.Map.Empty, (all, field) => all.With(field.Name, OfJson(field.Value))),
        _ => PropertyValue.Null,
    };
}
