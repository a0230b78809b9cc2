using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Merges defaults into JSON: objects key by key, lists and values as a whole.</summary>
internal static class JsonDefaults
{
    /// <summary>A map with the defaults merged into each entry.</summary>
    /// <param name="map">The map.</param>
    /// <param name="defaults">The defaults of an entry.</param>
    public static JsonElement Under(JsonElement map, JsonElement defaults)
    {
        var result = new JsonObject(map.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Merge(Node(entry.Value), Node(defaults)))));
        return JsonSerializer.SerializeToElement(result);
    }

    private static JsonNode? Merge(JsonNode? own, JsonNode? defaults)
    {
        if (own is not JsonObject said || defaults is not JsonObject left)
        {
            return own;
        }

        foreach (var (key, value) in left.ToList())
        {
            said[key] = said.ContainsKey(key) ? Merge(said[key]?.DeepClone(), value) : value?.DeepClone();
        }

        return said;
    }

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
