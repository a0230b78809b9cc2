using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>
/// Plans of a few resources of Azure, each as a line <c>type|name|inputs|provider</c>, the last of which may be missing, where <c>&lt;a&gt;</c> is what comes
/// from the resource a.
/// </summary>
internal static class AzureSmallPlan
{
    /// <summary>There is one finding, and it begins so.</summary>
    public static void Finds(string text, params string[] resources)
    {
        var finding = Assert.Single(Check(resources));

        Assert.StartsWith(text, $"{finding.Path}: {finding.Message}", StringComparison.Ordinal);
    }

    public static ImmutableArray<PlanFinding> Check(params string[] resources) => CheckWith([], resources);

    /// <summary>Checks resources with objects of Kubernetes, as YAML, beside them. Each resource needs those that its inputs come from.</summary>
    public static ImmutableArray<PlanFinding> CheckWith(string[] manifests, params string[] resources)
    {
        var urns = resources.Select(other => other.Split('|')).ToLookup(parts => parts[1], parts => Urn(parts[0], parts[1]));
        var azure = resources.Select(line => Resource(line, urns)).ToList();
        var needs = azure.ToDictionary(resource => resource.Urn, resource => resource.Sources.Values.SelectMany(sources => sources).ToImmutableArray());
        var objects = manifests.Select((text, index) => new PlannedObject($"object {index}", ManifestYaml.Read(text)));
        return AzurePlanCheck.Of(new AzurePlan(azure, new ResourceOrder(needs)), new PlanObjects(objects, chartNamespaces: []));
    }

    private static AzureResource Resource(string line, ILookup<string, string> urns)
    {
        var parts = line.Split('|');
        var inputs = ManifestYaml.Read(parts[2]);
        var sources = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (key, text) in inputs.Select(entry => (entry.Key, Text: (entry.Value as JsonValue)?.ToString() ?? ""))
            .Where(entry => entry.Text.StartsWith('<')).ToList())
        {
            sources[key] = [urns[text.Trim('<', '>')].FirstOrDefault() ?? Urn("resources:ResourceGroup", text.Trim('<', '>'))];
            inputs[key] = UnknownValue.Create();
        }

        return new AzureResource(Urn(parts[0], parts[1]), $"azure-native:{parts[0]}", inputs, sources.ToImmutable())
        {
            Provider = parts.ElementAtOrDefault(3) ?? "",
        };
    }

    private static string Urn(string type, string name) => $"urn:pulumi:dev::demo::azure-native:{type}::{name}";
}
