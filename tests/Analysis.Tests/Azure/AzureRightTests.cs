namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Resources of few inputs that Azure takes.</summary>
public sealed class AzureRightTests
{
    [Theory]
    [InlineData("authorization:PolicyAssignment", "scope: /subscriptions/00000000-0000-0000-0000-000000000000, policyDefinitionId: /p")]
    [InlineData("dns:Zone", "zoneName: payments.example.com, location: global")]
    [InlineData("monitor:SubscriptionDiagnosticSetting", "workspaceId: /w, logs: [{category: Administrative, enabled: true}]")]
    [InlineData("privatedns:VirtualNetworkLink", "virtualNetworkLinkName: vnet, privateZoneName: privatelink.azurecr.io, location: global")]
    [InlineData("resources:ResourceGroup", "resourceGroupName: rg-payments, location: westeurope, tags: {owner: payments}")]
    [InlineData("storage:BlobContainer", "containerName: backups, accountName: abc, publicAccess: None")]
    public void A_resource_that_is_right_is_taken(string type, string inputs) => AzureCase.Takes(type, $"{{{inputs}}}");
}
