namespace Payments.Infra.Analysis.Tests.Azure.Schemas;

/// <summary>Texts that are no member of their enumeration, and inputs that there are not.</summary>
public sealed class EnumerationTests
{
    private const string Account = "resourceGroupName: rg, accountName: abc, kind: StorageV2, sku: {name: Standard_LRS}";

    [Fact]
    public void A_value_of_a_closed_enumeration_that_is_none_of_it_is_refused() => AzureCase.Refuses(
        "eventhub:EventHub",
        "{resourceGroupName: rg, namespaceName: a, status: Broken}",
        "status: \"Broken\" is not allowed; expected Active or Disabled or");

    [Theory]
    [InlineData("accessTier: hot")]
    [InlineData("networkRuleSet: {defaultAction: DENY}")]
    [InlineData("dnsEndpointType: Newest")]
    public void Other_case_is_taken_and_an_open_enumeration_may_have_more(string input) =>
        AzureCase.Takes("storage:StorageAccount", $"{{{Account}, {input}}}");

    [Fact]
    public void What_a_rule_says_is_not_said_twice() => AzureCase.Refuses(
        "storage:StorageAccount", $"{{{Account}, accessTier: Frozen}}", "accessTier: \"Frozen\" is not allowed");

    [Fact]
    public void A_value_that_an_open_enumeration_lacks_is_a_warning() => Warns(
        $"storage:StorageAccount|a|{{{Account}, dnsEndpointType: Newest}}",
        "dnsEndpointType: \"Newest\" is none of Standard, AzureDnsZone; Azure refuses what it does not know");

    [Theory]
    [InlineData(
        "{resourceGroupName: rg, dnsEndpointTyp: Standard}",
        "dnsEndpointTyp: azure-native 3.28.0 has no such input, and sends none to Azure; there are accessTier")]
    [InlineData("{resourceGroupName: rg, sku: {nam: Standard_LRS}}", "sku.nam: azure-native 3.28.0 has no such input, and sends none to Azure; there are name")]
    public void An_input_that_there_is_not_is_a_warning(string inputs, string text) => Warns($"storage:StorageAccount|a|{inputs}", text);

    [Theory]
    [InlineData("storage:StorageAccount|a|{resourceGroupName: rg, azureApiVersion: 2024-01-01, __createBeforeDelete: true}")]
    [InlineData("monitor:DataCollectionRule|a|{resourceGroupName: rg, dataFlows: [{streams: [Microsoft-ContainerLogV2]}]}")]
    [InlineData("storage/v20240101:StorageAccount|a|{nobody: knows}")]
    [InlineData("network:NatGateway|a|{resourceGroupName: rg, sku: {name: Gold}}")]
    public void What_may_be_or_is_refused_anyway_is_not_warned_of(string resource) => Assert.Empty(AzureSmallPlan.Check(resource));

    private static void Warns(string resource, string text)
    {
        var finding = Assert.Single(AzureSmallPlan.Check(resource));

        Assert.StartsWith(text, $"{finding.Path}: {finding.Message}", StringComparison.Ordinal);
        Assert.False(finding.IsCertain);
    }
}
