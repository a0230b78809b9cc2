using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Validation.Kubernetes;

namespace Payments.Infra.Analysis.Tests.Validation.Kubernetes;

/// <summary>Whatever stands in a manifest, a gate takes it or refuses it, and never fails.</summary>
public sealed class MutatedManifestTests
{
    private const int Seed = 20;
    private const int Mutants = 10_000;

    private static readonly KubernetesGate Gate = new(new ClusterObjects(RecordedManifest.Fixtures));

    private static readonly ImmutableArray<string> Values =
    [
        "null", "true", "0", "-1", "1.5", "9223372036854775807", "\"\"", "\"*\"", "\"a/b/c\"", "\"(a+)+$\"", "\"\\u0000\"", "\"10.0.0.0/8\"", "\"1Gi\"",
        "[]", "{}",
        "[null]", "[{}]", "{\"a\":null}", "[[[]]]", "\"size(self) > 0 && self.all(x, x\"",
    ];

    [Fact]
    public void No_mutated_manifest_makes_a_gate_fail()
    {
        var random = new Random(Seed);
        var manifests = RecordedManifest.Ids.SelectMany(id => RecordedManifest.Get(id).Documents).Where(document => Size(document) < 500).ToList();

        var failures = Enumerable.Range(0, Mutants).Select(_ => Mutant(manifests[random.Next(manifests.Count)], random)).SelectMany(Failure).Take(5).ToList();

        Assert.Empty(failures);
    }

    private static IEnumerable<string> Failure(JsonObject mutant)
    {
        try
        {
            Gate.Errors(mutant);
            ClusterAdmission.CheckPlanned(mutant);
            return [];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [$"{exception.GetType().Name}: {exception.Message} at {exception.StackTrace?.Split('\n')[0].Trim()}: {mutant.ToJsonString()}"];
        }
    }

    private static JsonObject Mutant(JsonObject manifest, Random random)
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

    private static int Size(JsonNode node) => Nodes(node).Count();
}
