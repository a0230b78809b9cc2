using static Payments.Infra.Analysis.Tests.Azure.AzureSmallPlan;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>What parts of a front door forbid one another.</summary>
public sealed class FrontDoorPlanTests
{
    [Theory]
    [InlineData(
        "cdn:Profile|afd|{sku: {name: Standard_AzureFrontDoor}}",
        "cdn:AFDOrigin|a|{profileName: <afd>, sharedPrivateLinkResource: {requestMessage: x, privateLinkLocation: y, privateLink: {id: z}}}",
        "sharedPrivateLinkResource: only a front door of the SKU Premium_AzureFrontDoor")]
    [InlineData(
        "frontdoor:Policy|waf|{sku: {name: Standard_AzureFrontDoor}}",
        "cdn:SecurityPolicy|a|{profileName: <afd>, parameters: <waf>}",
        "parameters.wafPolicy: frontdoor:Policy 'waf' is of the SKU Standard_AzureFrontDoor, and the front door of Premium_AzureFrontDoor")]
    [InlineData(
        "cdn:AFDOrigin|b|{originGroupName: <g>, sharedPrivateLinkResource: {requestMessage: x, privateLinkLocation: y, privateLink: {id: z}}}",
        "cdn:AFDOrigin|a|{originGroupName: <g>}",
        "sharedPrivateLinkResource: is missing, and cdn:AFDOrigin 'b' of its group has it")]
    [InlineData(
        "cdn:Route|b|{customDomains: <host>, patternsToMatch: [/*]}",
        "cdn:Route|a|{customDomains: <host>, patternsToMatch: [/*]}",
        "customDomains: cdn:Route 'b' has the host of host and the path /*, too")]
    public void What_parts_of_a_front_door_forbid_one_another_is_told(string first, string second, string finding) => Finds(
        finding,
        [.. new[] { "cdn:AFDOriginGroup|g|{}", "cdn:AFDCustomDomain|host|{}", first, second }.Concat(
            first.StartsWith("cdn:Profile", StringComparison.Ordinal) ? [] : ["cdn:Profile|afd|{sku: {name: Premium_AzureFrontDoor}}"])]);

    [Fact]
    public void Two_routes_with_a_host_each_and_origins_behind_private_links_are_right() => Assert.Empty(Check(
        "cdn:Profile|afd|{sku: {name: Premium_AzureFrontDoor}}",
        "frontdoor:Policy|waf|{sku: {name: Premium_AzureFrontDoor}}",
        "cdn:SecurityPolicy|s|{profileName: <afd>, parameters: <waf>}",
        "cdn:AFDOriginGroup|g|{originGroupName: g, profileName: <afd>}",
        "cdn:AFDOrigin|a|{profileName: <afd>, originGroupName: <g>, sharedPrivateLinkResource: {}}",
        "cdn:AFDCustomDomain|one|{}",
        "cdn:AFDCustomDomain|two|{}",
        "cdn:Route|a|{customDomains: <one>, patternsToMatch: [/*]}",
        "cdn:Route|b|{customDomains: <two>, patternsToMatch: [/*]}"));
}
