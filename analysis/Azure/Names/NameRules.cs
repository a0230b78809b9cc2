using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Azure.Names;

/// <summary>
/// Names of resources, by type (learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules). Where that page and a service differ,
/// the wider rule stands here.
/// </summary>
internal static class NameRules
{
    public static readonly FrozenDictionary<string, NameRule> All = new Dictionary<string, NameRule>
    {
        // Global names are parts of hosts' names.
        ["containerregistry:Registry"] = new("registryName", 5, 50, NameForm.Plain) { IsGlobal = true },
        ["dbforpostgresql:Server"] = new("serverName", 3, 63, NameForm.HyphenedLower) { IsGlobal = true },
        ["eventhub:Namespace"] = new("namespaceName", 6, 50, NameForm.HyphenedFromLetter) { IsGlobal = true },
        ["keyvault:Vault"] = new("vaultName", 3, 24, NameForm.SingleHyphenedFromLetter) { IsGlobal = true },
        ["servicebus:Namespace"] = new("namespaceName", 6, 50, NameForm.HyphenedFromLetter) { IsGlobal = true },
        ["storage:StorageAccount"] = new("accountName", 3, 24, NameForm.PlainLower) { IsGlobal = true },

        // Of a front door as its service was found to have them (hashicorp/terraform-provider-azurerm, internal/services/cdn/validate).
        ["cdn:AFDCustomDomain"] = FrontDoor("customDomainName") with { Longest = 260 },
        ["cdn:AFDEndpoint"] = FrontDoor("endpointName") with { Longest = 46 },
        ["cdn:AFDOrigin"] = FrontDoor("originName", "originGroupName"),
        ["cdn:AFDOriginGroup"] = FrontDoor("originGroupName"),
        ["cdn:Route"] = FrontDoor("routeName", "endpointName"),
        ["cdn:Rule"] = new("ruleName", 1, 260, NameForm.PlainFromLetter) { Parents = ["profileName", "ruleSetName"] },
        ["cdn:RuleSet"] = new("ruleSetName", 1, 60, NameForm.PlainFromLetter) { Parents = ["profileName"] },
        ["cdn:SecurityPolicy"] = FrontDoor("securityPolicyName") with { Longest = 260 },
        ["containerservice:ManagedCluster"] = new("resourceName", 1, 63, NameForm.Cluster),
        ["dashboard:Grafana"] = new("workspaceName", 2, 23, NameForm.HyphenedFromLetter),
        ["eventhub:ConsumerGroup"] = new("consumerGroupName", 1, 50, NameForm.Hub) { Parents = ["namespaceName", "eventHubName"] },
        ["eventhub:EventHub"] = new("eventHubName", 1, 256, NameForm.Hub) { Parents = ["namespaceName"] },
        ["frontdoor:Policy"] = new("policyName", 1, 128, NameForm.PlainFromLetter),
        ["keyvault:Key"] = new("keyName", 1, 127, NameForm.AnyHyphened) { Parents = ["vaultName"] },
        ["keyvault:Secret"] = new("secretName", 1, 127, NameForm.AnyHyphened) { Parents = ["vaultName"] },
        ["managedidentity:FederatedIdentityCredential"] =
            new("federatedIdentityCredentialResourceName", 3, 120, NameForm.Identity) { Parents = ["resourceName"] },
        ["managedidentity:UserAssignedIdentity"] = new("resourceName", 3, 128, NameForm.Identity),
        ["network:ApplicationGateway"] = Network("applicationGatewayName"),
        ["network:ApplicationSecurityGroup"] = Network("applicationSecurityGroupName"),
        ["network:AzureFirewall"] = Network("azureFirewallName"),
        ["network:BastionHost"] = Network("bastionHostName"),
        ["network:FirewallPolicy"] = Network("firewallPolicyName"),
        ["network:FlowLog"] = Network("flowLogName", "networkWatcherName"),
        ["network:LoadBalancer"] = Network("loadBalancerName"),
        ["network:NatGateway"] = Network("natGatewayName"),
        ["network:NetworkInterface"] = Network("networkInterfaceName"),
        ["network:NetworkSecurityGroup"] = Network("networkSecurityGroupName"),
        ["network:NetworkWatcher"] = Network("networkWatcherName"),
        ["network:PrivateEndpoint"] = Network("privateEndpointName"),
        ["network:PrivateLinkService"] = Network("serviceName"),
        ["network:PublicIPAddress"] = Network("publicIpAddressName"),
        ["network:PublicIPPrefix"] = Network("publicIpPrefixName"),
        ["network:Route"] = Network("routeName", "routeTableName"),
        ["network:RouteTable"] = Network("routeTableName"),
        ["network:SecurityRule"] = Network("securityRuleName", "networkSecurityGroupName"),
        ["network:Subnet"] = Network("subnetName", "virtualNetworkName"),
        ["network:VirtualNetwork"] = Network("virtualNetworkName") with { Shortest = 2, Longest = 64 },
        ["network:VirtualNetworkGateway"] = Network("virtualNetworkGatewayName"),
        ["network:VirtualNetworkPeering"] = Network("virtualNetworkPeeringName", "virtualNetworkName"),
        ["operationalinsights:Workspace"] = new("workspaceName", 4, 63, NameForm.Hyphened),
        ["privatedns:VirtualNetworkLink"] = Network("virtualNetworkLinkName", "privateZoneName"),
        ["redis:Redis"] = new("name", 1, 63, NameForm.SingleHyphened) { IsGlobal = true },
        ["redisenterprise:RedisEnterprise"] = new("clusterName", 1, 60, NameForm.SingleHyphened),
        ["storage:BlobContainer"] = new("containerName", 3, 63, NameForm.SingleHyphenedLower)
        {
            Parents = ["accountName"],
            Reserved = ["$logs", "$root", "$web"],
        },
    }.ToFrozenDictionary();

    private static NameRule FrontDoor(string property, params ImmutableArray<string> parents) =>
        new(property, 2, 90, NameForm.Hyphened) { Parents = ["profileName", .. parents] };

    private static NameRule Network(string property, params ImmutableArray<string> parents) => new(property, 1, 80, NameForm.Network) { Parents = parents };
}
