using Payments.Infra.Analysis.Azure.Schemas;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Azure.Schemas;

/// <summary>What azure-native's own check refuses, in its words.</summary>
public sealed class ProviderCheckTests
{
    private const string Pool = "azure-native:containerservice:AgentPool";
    private const string Cluster = "azure-native:containerservice:ManagedCluster";
    private const string Account = "azure-native:storage:StorageAccount";

    [Theory]
    [InlineData(Pool, "{resourceGroupName: rg}", "missing required property 'resourceName'")]
    [InlineData(Account, "{resourceGroupName: rg, kind: StorageV2}", "missing required property 'sku'")]
    [InlineData(Account, "{resourceGroupName: rg, kind: StorageV2, sku: {}}", "missing required property 'sku.name'")]
    [InlineData(Cluster, "{resourceGroupName: rg, agentPoolProfiles: [{count: 1}]}", "missing required property 'agentPoolProfiles[0].name'")]
    public void A_required_input_that_is_missing_is_named(string type, string inputs, string reason) => Refuses(type, inputs, reason);

    [Theory]
    [InlineData("count: '3'", "'count' should be of type 'integer' but got a string")]
    [InlineData("count: 1.5", "'count' must be an integer but got 1.500000")]
    [InlineData("enableAutoScaling: 'true'", "'enableAutoScaling' should be of type 'boolean' but got a string")]
    [InlineData("vmSize: 4", "'vmSize' should be of type 'string' but got a number")]
    [InlineData("mode: [System]", "'mode' should be of type 'string' but got an array")]
    [InlineData("availabilityZones: '1'", "'availabilityZones' should be of type 'array' but got a string")]
    [InlineData("availabilityZones: ['1', 2]", "'availabilityZones[1]' should be of type 'string' but got a number")]
    [InlineData("nodeLabels: a", "'nodeLabels' should be of type 'object' but got a string")]
    [InlineData("upgradeSettings: 33%", "'upgradeSettings' should be of type 'object' but got a string")]
    [InlineData("upgradeSettings: {drainTimeoutInMinutes: long}", "'upgradeSettings.drainTimeoutInMinutes' should be of type 'integer' but got a string")]
    public void A_value_of_another_type_is_told(string input, string reason) =>
        Refuses(Pool, $"{{resourceGroupName: rg, resourceName: aks, {input}}}", reason);

    [Theory]
    [InlineData(Pool, "{resourceGroupName: rg, resourceName: aks, count: 3, availabilityZones: ['1'], nodeLabels: {a: b}, upgradeSettings: {maxSurge: '1'}}")]
    [InlineData("azure-native:authorization:PolicyAssignment", "{scope: /subscriptions/a, metadata: [1, {a: b}]}")]
    [InlineData("azure-native:containerservice/v20250101:AgentPool", "{}")]
    [InlineData("azure-native:unheard:Thing", "{}")]
    [InlineData("kubernetes:core/v1:Pod", "{}")]
    public void What_is_right_or_nobody_knows_is_taken(string type, string inputs) => Assert.Empty(ProviderCheck.Check(type, ManifestYaml.Read(inputs)));

    [Fact]
    public void What_is_not_known_is_neither_missing_nor_of_another_type()
    {
        var inputs = ManifestYaml.Read("{resourceGroupName: rg}");
        inputs["resourceName"] = UnknownValue.Create();
        inputs["count"] = UnknownValue.Create();

        Assert.Empty(ProviderCheck.Check(Pool, inputs));
    }

    private static void Refuses(string type, string inputs, string reason) =>
        Assert.Equal(reason, Assert.Single(ProviderCheck.Check(type, ManifestYaml.Read(inputs))).Reason);
}
