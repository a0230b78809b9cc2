using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>The provider's published declarations judge what every stack, and every variant of one, sends to Azure.</summary>
public sealed class PublishedTypesTests
{
    private const string Only = "Object literal may only specify known properties,";

    /// <summary>Values that the service takes and the provider's enumeration lacks, each with the reason for it.</summary>
    private static readonly Dictionary<string, string> KnownToAzureAlone = new(StringComparer.Ordinal)
    {
        ["Microsoft-ContainerLogV2"] = "the stream of container logs that the agent writes; the enumeration has its predecessor alone",
    };

    [PublishedFact]
    public async Task Every_planned_resource_is_as_the_provider_declares_it()
    {
        using var judge = new DeclarationJudge();

        var problems = judge.Problems(await Variants.ResourcesAsync());

        var unknown = problems.Where(problem => !KnownToAzureAlone.Keys.Any(value => problem.Contains($"'\"{value}\"'", StringComparison.Ordinal))).ToList();
        Assert.True(unknown.Count == 0, string.Join('\n', unknown));
        Assert.All(KnownToAzureAlone.Keys, value => Assert.Contains(problems, problem => problem.Contains(value, StringComparison.Ordinal)));
    }

    [PublishedFact]
    public void A_wrong_input_is_found_with_its_stack_resource_and_path()
    {
        using var judge = new DeclarationJudge();

        Assert.Equal(
            $$"""
            s: containerservice:Cluster none: there is no such resource
            s: containerservice:ManagedCluster name tag: {{Only}} and '"tag"' does not exist in type 'ManagedClusterArgs'.
            s: containerservice:ManagedCluster in agentPoolProfiles[0].size: {{Only}} and '"size"' does not exist in type 'ManagedClusterAgentPoolProfileArgs'.
            s: containerservice:ManagedCluster text agentPoolProfiles[0].count: Type 'string' is not assignable to type 'number'.
            s: containerservice:ManagedCluster member sku.tier: Type '"Gold"' is not assignable to type 'ManagedClusterSKUTier | undefined'.
            s: containerservice:ManagedCluster missing: Property 'resourceGroupName' is missing in type '{}' but required in type 'ManagedClusterArgs'.
            """,
            string.Join('\n', judge.Problems(
            [
                Seed("containerservice:Cluster", "none", "{}"),
                Seed("containerservice:ManagedCluster", "right", """{"resourceGroupName":"a","tags":{"b":"c"},"sku":{"tier":"Standard"}}"""),
                Seed("containerservice:ManagedCluster", "name", """{"resourceGroupName":"a","tag":{}}"""),
                Seed("containerservice:ManagedCluster", "in", """{"resourceGroupName":"a","agentPoolProfiles":[{"name":"b","size":"c"}]}"""),
                Seed("containerservice:ManagedCluster", "text", """{"resourceGroupName":"a","agentPoolProfiles":[{"name":"b","count":"3"}]}"""),
                Seed("containerservice:ManagedCluster", "member", """{"resourceGroupName":"a","sku":{"tier":"Gold"}}"""),
                Seed("containerservice:ManagedCluster", "missing", "{}"),
            ])));
    }

    private static JudgedResource Seed(string type, string name, string inputs) => new("s", $"azure-native:{type}", name, JsonNode.Parse(inputs)!.AsObject());
}
