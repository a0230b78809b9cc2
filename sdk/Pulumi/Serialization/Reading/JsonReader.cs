using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Serialization;

/// <summary>Reads any value as JSON.</summary>
internal sealed class JsonReader : ValueReader
{
    public override object? Read(object value, string path, List<string> problems) =>
        JsonSerializer.SerializeToElement(ToNode(value, path, problems));

    private static JsonNode? ToNode(object? value, string path, List<string> problems)
    {
        switch (value)
        {
            case null:
                return null;
            case bool boolean:
                return boolean;
            case double number:
                return number;
            case string text:
                return text;
            case ImmutableArray<object?> array:
                return new JsonArray([.. array.Select(item => ToNode(item, path, problems))]);
            case ImmutableDictionary<string, object?> dictionary:
                return new JsonObject(dictionary.Select(entry => KeyValuePair.Create(entry.Key, ToNode(entry.Value, path, problems))));
            default:
                Mismatch(typeof(JsonElement), value, path, problems);
                return null;
        }
    }
}
