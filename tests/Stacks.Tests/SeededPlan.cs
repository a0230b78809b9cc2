using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure;
using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;

namespace Payments.Infra.Stacks.Tests;

/// <summary>The plan of a stack into which somebody brings a fault, and what a preview says of it then.</summary>
internal sealed class SeededPlan
{
    private readonly List<PlannedResource> resources;
    private readonly Dictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>> sources;
    private readonly Dictionary<string, ImmutableArray<string>> needs;

    private SeededPlan(PlannedObjects planned)
    {
        resources = [.. planned.Resources.Select(resource => resource with { Inputs = Read(resource.Inputs)!.AsObject() })];
        var states = planned.Plan.Steps.Select(step => step.State).ToList();
        sources = states.ToDictionary(state => state.Urn, state => state.PropertyDependencies);
        needs = states.ToDictionary(state => state.Urn, state => state.Dependencies);
    }

    /// <summary>That of a stack of the repository, with some sections of its configuration replaced.</summary>
    public static async Task<SeededPlan> OfStackAsync(string stack, params (string Section, string Json)[] sections) =>
        new(await PlannedObjects.OfStackAsync(stack, sections));

    /// <summary>Inputs of the resources of a type.</summary>
    public IEnumerable<JsonObject> OfType(string type) => resources.Where(resource => resource.Type == type).Select(resource => resource.Inputs);

    /// <summary>The object of a kind and name.</summary>
    public JsonObject Object(string kind, string name) => resources.Select(resource => resource.Inputs)
        .Single(item => (string?)item["kind"] == kind && (string?)item["metadata"]!["name"] == name);

    /// <summary>Adds an object.</summary>
    public void Add(string json) => resources.Add(new("kubernetes:demo:Seeded", "seeded", JsonNode.Parse(json)!.AsObject()) { Urn = "seeded" });

    /// <summary>Has the resources of a type wait for nothing that they do not take inputs from.</summary>
    public void Hurry(string type)
    {
        foreach (var resource in resources.Where(resource => resource.Type == type))
        {
            needs[resource.Urn] = [.. sources[resource.Urn].Values.SelectMany(urns => urns)];
        }
    }

    /// <summary>All that is said: of each resource, and of all together.</summary>
    public string Findings()
    {
        var objects = new PlanObjects(
            resources.Where(resource => resource.Inputs["kind"] is not null).Select(resource => new PlannedObject(resource.Urn, resource.Inputs)),
            OfType("kubernetes:helm.sh/v3:Release").Select(release => (string)release["namespace"]!));
        var azure = new AzurePlan(
            resources.Where(resource => resource.Type.StartsWith("azure-native", StringComparison.Ordinal))
                .Select(resource => new AzureResource(resource.Urn, resource.Type, resource.Inputs, sources[resource.Urn])),
            new ResourceOrder(needs));
        return string.Join('\n', resources.SelectMany(Alone)
            .Concat(PlanCheck.Of(objects).Concat(AzurePlanCheck.Of(azure, objects)).Select(finding => $"{finding.Path}: {finding.Message}")));
    }

    /// <summary>What a plan shows for what it does not know or does not say is an unknown value to the checks.</summary>
    private static JsonNode? Read(JsonNode? shown) => shown switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Read(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Read)]),
        JsonValue text when text.ToString() is PlannedResource.Unknown or "[secret]" => UnknownValue.Create(),
        _ => shown?.DeepClone(),
    };

    private static IEnumerable<string> Alone(PlannedResource resource) => resource.Inputs["kind"] is not null
        ? ClusterAdmission.CheckPlanned(resource.Inputs)
        : AzureAdmission.Check(resource.Type, resource.Inputs);
}
