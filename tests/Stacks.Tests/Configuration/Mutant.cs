using System.Text.Json.Nodes;
using Payments.Infra.Stacks.Configuration;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>A configuration with a slip.</summary>
/// <param name="Slip">What was done to it.</param>
/// <param name="Config">The configuration.</param>
internal sealed record Mutant(string Slip, JsonObject Config)
{
    private static readonly string[] Values =
    [
        "0", "1", "-1", "3", "7", "100", "1000000", "1.5", "true", "false", "\"\"", "\"text\"", "\"two words\"", "\"1.36\"", "\"Standard_D4ds_v5\"",
        "\"10.1.0.0/16\"", "\"250m\"", "\"2Gi\"", "\"512M\"", "\"99.9\"", "\"operator\"", "\"regulated\"", "\"a.example.com\"", "[]", "[\"1\"]", "{}",
        "\"2026-12-18\"", "\"https://example.com/\"", "\"latest\"", "\"UPPER\"",
    ];

    private static readonly ImmutableArray<SettingKey> Keys = SettingKeys.Read();

    /// <summary>A mutant.</summary>
    /// <param name="original">What it comes from.</param>
    /// <param name="random">Decides.</param>
    public static Mutant Of(JsonObject original, Random random)
    {
        var config = original.DeepClone().AsObject();
        var holders = Objects(config).Where(holder => holder.Count > 0).ToList();
        var holder = holders[random.Next(1, holders.Count)];
        var key = holder.ElementAt(random.Next(holder.Count)).Key;
        var slip = random.Next(4) switch
        {
            0 => Rename(holder, key, random),
            1 => Remove(holder, key),
            2 => Replace(holder, key, random),
            _ => Add(holder, random),
        };
        return new Mutant($"{slip} at {holder.GetPath()}", config);
    }

    private static string Rename(JsonObject holder, string key, Random random)
    {
        var (value, at) = (holder[key]?.DeepClone(), random.Next(key.Length));
        holder.Remove(key);
        holder[key.Remove(at, 1)] = value;
        return $"{key} became {key.Remove(at, 1)}";
    }

    private static string Remove(JsonObject holder, string key)
    {
        holder.Remove(key);
        return $"{key} is gone";
    }

    private static string Replace(JsonObject holder, string key, Random random)
    {
        var value = Values[random.Next(Values.Length)];
        holder[key] = JsonNode.Parse(value);
        return $"{key} became {value}";
    }

    /// <summary>A key of another place, or of this one, with some value.</summary>
    private static string Add(JsonObject holder, Random random)
    {
        var (key, value) = (Keys[random.Next(Keys.Length)].Path.Split('.')[^1], Values[random.Next(Values.Length)]);
        holder[key] = JsonNode.Parse(value);
        return $"{key} is {value} too";
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Objects(entry.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
