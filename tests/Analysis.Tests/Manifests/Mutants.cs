using System.Text.Json.Nodes;

namespace Payments.Infra.Analysis.Tests.Manifests;

/// <summary>Objects that differ from right ones in a few places, whatever that makes of them.</summary>
internal static class Mutants
{
    private static readonly ImmutableArray<string> Values =
    [
        "null", "true", "0", "-1", "1.5", "9223372036854775807", "\"\"", "\"*\"", "\"a/b/c\"", "\"(a+)+$\"", "\"\\u0000\"", "\"10.0.0.0/8\"", "\"1Gi\"",
        "[]", "{}",
        "[null]", "[{}]", "{\"a\":null}", "[[[]]]", "\"size(self) > 0 && self.all(x, x\"",
    ];

    /// <summary>What went wrong while an object was looked at; nothing when it was judged, one way or the other.</summary>
    public static IEnumerable<string> Failure(JsonObject mutant, Action look)
    {
        try
        {
            look();
            return [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [$"{exception.GetType().Name}: {exception.Message} at {exception.StackTrace?.Split('\n')[0].Trim()}: {mutant.ToJsonString()}"];
        }
    }

    /// <summary>An object with one to three parts taken away, added or replaced.</summary>
    public static JsonObject Of(JsonObject manifest, Random random)
    {
        var mutant = (JsonObject)manifest.DeepClone();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var nodes = Nodes(mutant).Where(node => node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 }).ToList();
            if (nodes.Count > 0)
            {
                Change(nodes[random.Next(nodes.Count)], random);
            }
        }

        return mutant;
    }

    private static void Change(JsonNode node, Random random)
    {
        var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        if (node is JsonArray list)
        {
            list[random.Next(list.Count)] = value;
            return;
        }

        var map = (JsonObject)node;
        var key = map.Select(entry => entry.Key).ElementAt(random.Next(map.Count));
        switch (random.Next(3))
        {
            case 0:
                map.Remove(key);
                break;
            case 1:
                map[key + "x"] = value;
                break;
            default:
                map[key] = value;
                break;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Nodes(entry.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Nodes).Prepend(list),
        _ => [],
    };

    /// <summary>How many objects and lists are in it.</summary>
    public static int Size(JsonNode node) => Nodes(node).Count();
}
