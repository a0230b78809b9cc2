namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Front doors: their hosts, origins, routes and firewalls.</summary>
public sealed class FrontDoorTests
{
    private const string Link =
        "enforceCertificateNameCheck: true, sharedPrivateLinkResource: {privateLink: {id: /pls}, privateLinkLocation: westeurope, requestMessage: payments}";
    private const string Eleven = "[a, b, c, d, e, f, g, h, i, j, k]";

    [Theory]
    [InlineData("cdn:Profile", "profileName: afd-payments, location: Global, sku: {name: Premium_AzureFrontDoor}, originResponseTimeoutSeconds: 60")]
    [InlineData("cdn:Profile", "location: westeurope, sku: {name: Standard_Microsoft}, originResponseTimeoutSeconds: 5")]
    [InlineData("cdn:AFDEndpoint", "endpointName: fde-payments, location: global")]
    [InlineData("cdn:AFDCustomDomain", "hostName: std-001.api.example.com, tlsSettings: {certificateType: ManagedCertificate}")]
    [InlineData("cdn:AFDCustomDomain", "hostName: '*.example.com', tlsSettings: {certificateType: CustomerCertificate, secret: {id: /s}}")]
    [InlineData(
        "cdn:AFDOriginGroup",
        "originGroupName: weu, loadBalancingSettings: {sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50}")]
    [InlineData("cdn:AFDOrigin", "originName: gateway, priority: 1, weight: 1000, httpsPort: 443, " + Link)]
    [InlineData("cdn:Route", "routeName: weu, patternsToMatch: [/*, /api/v1, /api/*], linkToDefaultDomain: Enabled")]
    [InlineData("cdn:Route", "customDomains: [{id: /d}], linkToDefaultDomain: Disabled, httpsRedirect: Enabled, supportedProtocols: [Http, Https]")]
    [InlineData("cdn:RuleSet", "ruleSetName: tenants1")]
    [InlineData("frontdoor:Policy", "policyName: fdfpPayments1, location: Global, sku: {name: Premium_AzureFrontDoor}, managedRules: {managedRuleSets: "
        + "[{ruleSetType: Microsoft_DefaultRuleSet, ruleSetVersion: '2.1', ruleSetAction: Block}, "
        + "{ruleSetType: Microsoft_BotManagerRuleSet, ruleSetVersion: '1.1'}]}")]
    [InlineData("frontdoor:Policy", "customRules: {rules: [{priority: 1, ruleType: RateLimitRule, rateLimitThreshold: 100, matchConditions: "
        + "[{operator: IPMatch, matchValue: " + Eleven + "}]}, {priority: 2}]}")]
    public void What_is_right_is_taken(string type, string inputs) => AzureCase.Takes(type, $"{{ {inputs} }}");

    [Theory]
    [InlineData("cdn:Profile", "sku: {name: Premium_AzureFrontDoor}, location: westeurope", "location: \"westeurope\" is not allowed; expected global")]
    [InlineData(
        "cdn:Profile",
        "sku: {name: Standard_AzureFrontDoor}, originResponseTimeoutSeconds: 241",
        "originResponseTimeoutSeconds: 241 is not allowed; expected 16 to 240")]
    [InlineData("cdn:AFDEndpoint", "location: westeurope", "location: \"westeurope\" is not allowed")]
    [InlineData("cdn:AFDEndpoint", "endpointName: fde-payments-prod-global-switzerlandnorth-of-the-bank", "endpointName: ")]
    [InlineData("cdn:AFDCustomDomain", "hostName: STD_001.example.com", "hostName: \"STD_001.example.com\" is not allowed; expected the name of a host")]
    [InlineData("cdn:AFDCustomDomain", "hostName: api.*.example.com", "hostName: \"api.*.example.com\" is not allowed")]
    [InlineData("cdn:AFDCustomDomain", "tlsSettings: {certificateType: CustomerCertificate}", "tlsSettings.secret: is missing")]
    [InlineData("cdn:AFDCustomDomain", "customDomainName: std-001.example.com", "customDomainName: ")]
    [InlineData("cdn:AFDOriginGroup", "loadBalancingSettings: {sampleSize: 256}", "loadBalancingSettings.sampleSize: 256 is not allowed; expected 0 to 255")]
    [InlineData(
        "cdn:AFDOriginGroup",
        "loadBalancingSettings: {sampleSize: 2, successfulSamplesRequired: 3}",
        "loadBalancingSettings.successfulSamplesRequired: 3 of 2 samples")]
    [InlineData(
        "cdn:AFDOriginGroup",
        "loadBalancingSettings: {additionalLatencyInMilliseconds: 1001}",
        "loadBalancingSettings.additionalLatencyInMilliseconds: 1001")]
    [InlineData("cdn:AFDOriginGroup", "originGroupName: w", "originGroupName: \"w\" is not allowed; expected 2 to 90")]
    [InlineData("cdn:AFDOrigin", "priority: 6", "priority: 6 is not allowed; expected 1 to 5")]
    [InlineData("cdn:AFDOrigin", "weight: 0", "weight: 0 is not allowed; expected 1 to 1000")]
    [InlineData("cdn:AFDOrigin", "httpsPort: 65536", "httpsPort: 65536 is not allowed")]
    [InlineData(
        "cdn:AFDOrigin",
        "sharedPrivateLinkResource: {privateLink: {id: /pls}, privateLinkLocation: westeurope}",
        "sharedPrivateLinkResource.requestMessage: is missing")]
    [InlineData(
        "cdn:AFDOrigin",
        "sharedPrivateLinkResource: {privateLink: {id: /pls}, requestMessage: a}",
        "sharedPrivateLinkResource.privateLinkLocation: is missing")]
    [InlineData(
        "cdn:AFDOrigin",
        "enforceCertificateNameCheck: false, sharedPrivateLinkResource: {privateLink: {id: /pls}, privateLinkLocation: westeurope, requestMessage: a}",
        "enforceCertificateNameCheck: an origin behind a private link")]
    [InlineData("cdn:Route", "patternsToMatch: ['*']", "patternsToMatch[0]: \"*\" is not allowed")]
    [InlineData("cdn:Route", "patternsToMatch: [/api/*/payments]", "patternsToMatch[0]: \"/api/*/payments\" is not allowed")]
    [InlineData("cdn:Route", "patternsToMatch: [/api*]", "patternsToMatch[0]: \"/api*\" is not allowed")]
    [InlineData("cdn:Route", "linkToDefaultDomain: Disabled", "customDomains: there is none")]
    [InlineData("cdn:Route", "httpsRedirect: Enabled, supportedProtocols: [Https]", "httpsRedirect: what is redirected comes by Http")]
    [InlineData("cdn:Rule", "ruleName: rule-1", "ruleName: \"rule-1\" is not allowed; expected 1 to 260 letters and digits, a letter first")]
    [InlineData(
        "frontdoor:Policy",
        "policyName: fdfp-payments",
        "policyName: \"fdfp-payments\" is not allowed; expected 1 to 128 letters and digits, a letter first")]
    [InlineData("frontdoor:Policy", "location: westeurope", "location: \"westeurope\" is not allowed")]
    [InlineData(
        "frontdoor:Policy",
        "sku: {name: Standard_AzureFrontDoor}, managedRules: {managedRuleSets: [{ruleSetType: Microsoft_BotManagerRuleSet, ruleSetVersion: '1.1'}]}",
        "managedRules.managedRuleSets: rules that Microsoft keeps are of the SKU Premium_AzureFrontDoor")]
    [InlineData(
        "frontdoor:Policy",
        "managedRules: {managedRuleSets: [{ruleSetType: Microsoft_DefaultRuleSet, ruleSetVersion: '2.1'}]}",
        "managedRules.managedRuleSets[0].ruleSetAction: is missing")]
    [InlineData(
        "frontdoor:Policy",
        "customRules: {rules: [{priority: 1}, {priority: 1}]}",
        "customRules.rules[1].priority: 1 stands at customRules.rules[0].priority, too")]
    [InlineData(
        "frontdoor:Policy",
        "customRules: {rules: [{matchConditions: [{operator: Equal, matchValue: " + Eleven + "}]}]}",
        "customRules.rules[0].matchConditions[0].matchValue: there are 11, and a condition takes 10")]
    [InlineData(
        "frontdoor:Policy",
        "customRules: {rules: [{matchConditions: " + Eleven + "}]}",
        "customRules.rules[0].matchConditions: there are more than the 10")]
    [InlineData("frontdoor:Policy", "customRules: {rules: [{ruleType: RateLimitRule}]}", "customRules.rules[0].rateLimitThreshold: is missing")]
    public void What_Azure_refuses_is_told(string type, string inputs, string reason) => AzureCase.Refuses(type, $"{{ {inputs} }}", reason);
}
