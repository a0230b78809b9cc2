using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>
/// One name for parts of a spec that look the same, wherever they stand: the shortest of their paths, or a better one
/// that the schema file gives.
/// </summary>
internal sealed class SharedNames
{
    private readonly Dictionary<string, (string Name, string WirePath)> places = [];

    public static SharedNames Of(JsonElement spec, string name, CrdConventions conventions)
    {
        var names = new SharedNames();
        names.Collect(spec, name, "spec");
        foreach (var (key, place) in names.places.Select(entry => (entry.Key, entry.Value)).ToList())
        {
            names.places[key] = (conventions.NameOf(place.Name), place.WirePath);
        }

        return names;
    }

    public (string Name, string WirePath) For(JsonElement schema) => places[Key(schema)];

    private static bool IsNamed(JsonElement schema) => schema.TryGetProperty("properties", out _) || schema.TryGetProperty("enum", out _);

    private static string Key(JsonElement schema) => schema.TryGetProperty("properties", out var properties)
        ? $"{properties.GetRawText()} {string.Join(",", schema.Texts("required"))}"
        : string.Join(",", schema.Texts("enum"));

    private void Collect(JsonElement schema, string name, string wirePath)
    {
        if (IsNamed(schema) && (!places.TryGetValue(Key(schema), out var known) || IsBetter(name, known.Name)))
        {
            places[Key(schema)] = (name, wirePath);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                Collect(property.Value, name + Naming.Pascal(property.Name), $"{wirePath}.{property.Name}");
            }
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Collect(items, name, wirePath + "[]");
        }

        if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object)
        {
            Collect(values, name, wirePath + ".*");
        }
    }

    private static bool IsBetter(string name, string known) =>
        name.Length != known.Length ? name.Length < known.Length : string.CompareOrdinal(name, known) < 0;
}
