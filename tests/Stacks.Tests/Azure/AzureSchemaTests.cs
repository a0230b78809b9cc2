using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Azure would understand everything that it is sent.</summary>
public sealed class AzureSchemaTests
{
    /// <summary>Streams that the service has and the provider's enumeration lacks.</summary>
    private const string ContainerLogs = "Microsoft-ContainerLogV2";

    private static readonly AzureSchema Schema = AzureSchema.Load();

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("prod-global")]
    public async Task Every_input_is_in_the_schema(string stack)
    {
        var planned = (await PlannedObjects.OfStackAsync(stack)).OfAzure.ToList();

        Assert.NotEmpty(planned);
        var problems = planned.SelectMany(resource => Schema.Problems(resource.Type, resource.Inputs).Select(problem => $"{resource.Name}: {problem}"));
        Assert.All(problems, problem => Assert.True(IsKnownStream(planned, problem), problem));
    }

    [Theory]
    [InlineData("""{"resourceGroupName":"a","nam":"b"}""", "azure-native:containerservice:ManagedCluster.nam: is unknown")]
    [InlineData("""{}""", "azure-native:containerservice:ManagedCluster.resourceGroupName: is missing")]
    [InlineData(
        """{"resourceGroupName":"a","sku":{"tier":"Gold"}}""", "azure-native:containerservice:ManagedCluster.sku.tier: is none of Premium, Standard, Free")]
    [InlineData("""{"resourceGroupName":"a","agentPoolProfiles":[{}]}""", "azure-native:containerservice:ManagedCluster.agentPoolProfiles[0].name: is missing")]
    [InlineData(
        """{"resourceGroupName":"a","agentPoolProfiles":[{"name":"a","count":"3"}]}""",
        "azure-native:containerservice:ManagedCluster.agentPoolProfiles[0].count: is no integer")]
    [InlineData("""{"resourceGroupName":"a","tags":{"a":1}}""", "azure-native:containerservice:ManagedCluster.tags.a: is no string")]
    public void A_wrong_input_would_be_found(string inputs, string expected) =>
        Assert.Equal([expected], Schema.Problems("azure-native:containerservice:ManagedCluster", JsonNode.Parse(inputs)!.AsObject()));

    private static bool IsKnownStream(List<PlannedResource> planned, string problem) =>
        problem.Contains("streams[0]", StringComparison.Ordinal)
        && planned.Where(resource => resource.Type.EndsWith(":DataCollectionRule", StringComparison.Ordinal)).All(
            rule => (string?)rule.At("dataFlows[0].streams[0]") == ContainerLogs);
}
