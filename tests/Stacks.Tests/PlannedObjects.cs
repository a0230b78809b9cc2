using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output;

namespace Payments.Infra.Stacks.Tests;

/// <summary>The Kubernetes objects of a preview, as a cluster would get them.</summary>
internal sealed class PlannedObjects
{
    private static readonly ConcurrentDictionary<Plan, PlannedObjects> Read = new();

    private PlannedObjects(Plan plan)
    {
        Assert.Empty(plan.Diagnostics);
        Plan = plan;
        Json = JsonOutput.Write(plan);
        Resources = [.. JsonNode.Parse(Json)!["steps"]!.AsArray()
            .Select(step => step!["newState"]!.AsObject())
            .Where(state => state["custom"] is not null)
            .Select(state => new PlannedResource((string)state["type"]!, ((string)state["urn"]!).Split("::")[^1], state["inputs"]?.AsObject() ?? [])
            {
                Urn = (string)state["urn"]!,
            })];
        All = [.. Resources
            .Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Inputs["kind"] is not null)
            .Select(resource => resource.Inputs)];
        Types = [.. plan.Steps.Select(step => step.State.Type)];
    }

    public Plan Plan { get; }

    public string Json { get; }

    public IReadOnlyList<JsonObject> All { get; }

    public IReadOnlyList<string> Types { get; }

    /// <summary>Everything that a provider makes, with what it gets.</summary>
    public IReadOnlyList<PlannedResource> Resources { get; }

    /// <summary>Those of Azure.</summary>
    public IEnumerable<PlannedResource> OfAzure => Resources.Where(resource => resource.Type.StartsWith("azure-native:", StringComparison.Ordinal));

    /// <summary>Those of a stack of the repository, with some sections of its configuration replaced.</summary>
    public static async Task<PlannedObjects> OfStackAsync(string stack, params (string Section, string Json)[] sections) =>
        Of(await Previews.OfStackAsync(stack, sections));

    /// <summary>Those of a plan.</summary>
    public static PlannedObjects Of(Plan plan) => Read.GetOrAdd(plan, read => new PlannedObjects(read));

    /// <summary>An object without the values that a plan does not show.</summary>
    public static JsonObject WithoutSecrets(JsonObject item)
    {
        var copy = item.DeepClone().AsObject();
        foreach (var key in copy.Where(field => field.Value is JsonValue value && value.ToString() == "[secret]").Select(field => field.Key).ToList())
        {
            copy.Remove(key);
        }

        return copy;
    }

    public static string Name(JsonObject item) => $"{item["kind"]} {item["metadata"]!["namespace"]}/{item["metadata"]!["name"]}";

    public IEnumerable<JsonObject> OfKind(params string[] kinds) => All.Where(item => kinds.Contains((string?)item["kind"]));

    public bool Has(string kind, string name) => OfKind(kind).Any(item => (string?)item["metadata"]!["name"] == name);
}
