using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Tests.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Live;

/// <summary>An object as a real API server stored it, made again of what was applied and what it recorded of the difference.</summary>
internal static partial class StoredObject
{
    private static readonly JsonObject Recorded = Read();

    public static IEnumerable<string> Ids => Recorded.Select(item => item.Key);

    /// <summary>What was applied, and what was stored.</summary>
    public static (JsonObject Applied, JsonObject Stored) Get(string id)
    {
        var applied = RecordedManifest.Get(id).Documents[0];
        var stored = (JsonObject)applied.DeepClone();
        foreach (var path in (Recorded[id]!["dropped"] as JsonArray ?? []).Select(path => $"{path}"))
        {
            Change(stored, path, remove: true, null);
        }

        foreach (var (path, value) in new[] { "changed", "added" }.SelectMany(part => Recorded[id]![part] as JsonObject ?? []))
        {
            Change(stored, path, remove: false, value?.DeepClone());
        }

        return (applied, stored);
    }

    private static void Change(JsonObject stored, string path, bool remove, JsonNode? value)
    {
        var steps = Steps().Matches(path).Select(step => step.Groups.Values.Skip(1).First(group => group.Success).Value).ToList();
        JsonNode node = stored;
        for (var at = 0; at < steps.Count - 1; at++)
        {
            node = Next(node, steps[at], isList: int.TryParse(steps[at + 1], CultureInfo.InvariantCulture, out _));
        }

        if (remove)
        {
            ((JsonObject)node).Remove(steps[^1]);
        }
        else if (node is JsonArray list)
        {
            var index = int.Parse(steps[^1], CultureInfo.InvariantCulture);
            Grow(list, index);
            list[index] = value;
        }
        else
        {
            node[steps[^1]] = value;
        }
    }

    private static JsonNode Next(JsonNode node, string step, bool isList)
    {
        JsonNode Made() => isList ? new JsonArray() : new JsonObject();
        if (node is JsonArray list)
        {
            var index = int.Parse(step, CultureInfo.InvariantCulture);
            Grow(list, index);
            return list[index] ??= Made();
        }

        return node[step] ??= Made();
    }

    private static void Grow(JsonArray list, int index)
    {
        while (list.Count <= index)
        {
            list.Add(new JsonObject());
        }
    }

    private static JsonObject Read()
    {
        using var stream = typeof(StoredObject).Assembly.GetManifestResourceStream("kubernetes/stored.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    [GeneratedRegex("""\["([^"]*)"\]|\[([0-9]+)\]|([^.\[\]]+)""")]
    private static partial Regex Steps();
}
