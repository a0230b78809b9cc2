namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Limits of networks as a table, in the form of <see cref="AzureLimits"/>.</summary>
public static class NetworkLimits
{
    public static TheoryData<string, string> Rows => new()
    {
        // Addresses.
        {
            """{"network":{"network":"10.240.0.1/16"}}""",
            "network.network: \"10.240.0.1/16\" is not allowed; expected a range of IPv4 addresses that begins at its own boundary, such as 10.240.0.0/16"
        },
        {
            """{"network":{"network":"20.0.0.0/16"}}""",
            "network.network: 20.0.0.0/16 is not private; choose a range of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10"
        },
        { """{"network":{"pods":"172.30.0.0/16"}}""", "network.pods: 172.30.0.0/16 overlaps 172.30.0.0/16, which AKS keeps for itself; choose another range" },
        {
            """{"network":{"services":"172.31.0.0/20"}}""",
            "network.services: 172.31.0.0/20 overlaps 172.31.0.0/16, which AKS keeps for itself; choose another range"
        },
        {
            """{"network":{"pods":"169.254.0.0/16"}}""",
            "network.pods: 169.254.0.0/16 overlaps 169.254.0.0/16, which AKS keeps for itself; choose another range"
        },
        { """{"network":{"pods":"192.0.2.0/24"}}""", "network.pods: 192.0.2.0/24 overlaps 192.0.2.0/24, which AKS keeps for itself; choose another range" },
        {
            """{"network":{"services":"172.16.0.0/12"}}""",
            "network.services: 172.16.0.0/12 overlaps 172.30.0.0/16, which AKS keeps for itself; choose another range"
        },
        {
            """{"network":{"services":"11.0.0.0/12"}}""",
            "network.services: 11.0.0.0/12 is not private; choose a range of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10"
        },
        {
            """{"network":{"services":"10.0.0.0/11"}}""",
            "network.services: 10.0.0.0/11 is too large for Services; choose a range smaller than a /12, such as 172.16.0.0/16"
        },
        {
            """{"network":{"services":"172.16.0.0/29"}}""",
            "network.services: 172.16.0.0/29 has no tenth address, which the cluster's name server gets; choose a /28 or larger"
        },
        { """{"network":{"pods":"10.240.0.0/16"}}""", "network.pods: 10.240.0.0/16 overlaps network.network, 10.240.0.0/16; give each addresses of its own" },
        {
            """{"network":{"services":"10.244.0.0/20"}}""",
            "network.services: 10.244.0.0/20 overlaps network.pods, 10.244.0.0/16; give each addresses of its own"
        },
        {
            """{"network":{"peers":["10.0.0.0/16","10.240.128.0/20"]}}""",
            "network.peers[1]: 10.240.128.0/20 overlaps network.network, 10.240.0.0/16; give each addresses of its own"
        },
        {
            """{"network":{"pods":"10.244.0.0/20"}}""",
            "network.pods: 10.244.0.0/20 has a /24 for 16 nodes, and with those of an upgrade there may be 47; choose a larger range, or lower the "
                + "pools' max"
        },
        {
            """{"network":{"pods":"10.244.0.0/25"}}""",
            "network.pods: 10.244.0.0/25 has a /24 for 0 nodes, and with those of an upgrade there may be 47; choose a larger range, or lower the pools' max"
        },
        {
            """{"network":{"subnets":{"apps":"10.241.4.0/22"}}}""",
            "network.subnets.apps: 10.241.4.0/22 is outside the network, 10.240.0.0/16; choose a part of it"
        },
        {
            """{"network":{"subnets":{"cde":"10.240.0.128/25"}}}""",
            "network.subnets.cde: 10.240.0.128/25 overlaps network.subnets.system, 10.240.0.0/24; give each addresses of its own"
        },
        {
            """{"network":{"subnets":{"apiServer":"10.240.17.0/29"}}}""",
            "network.subnets.apiServer: 10.240.17.0/29 is too small to be delegated; choose a /28 or larger"
        },
        {
            """{"network":{"subnets":{"postgres":"10.240.17.0/29"}}}""",
            "network.subnets.postgres: 10.240.17.0/29 is too small to be delegated; choose a /28 or larger"
        },
        {
            """{"network":{"subnets":{"apps":"10.240.4.0/28"}}}""",
            "network.subnets.apps: 10.240.4.0/28 has 11 addresses for nodes, and with those of an upgrade there may be 16; choose a larger range, or "
                + "lower the pools' max"
        },

        // The way out, and what others keep.
        { """{"network":{"firewall":"nowhere"}}""", "network.firewall: \"nowhere\" is not allowed; expected an address, such as 10.0.1.4" },
        {
            """{"network":{"peers":["10.0.0.0/16"],"firewall":"10.9.0.4"}}""",
            "network.firewall: 10.9.0.4 is in none of network.peers, and nothing would reach it; name the network that it is in there"
        },
        { """{"network":{"egressPrefix":27}}""", "network.egressPrefix: 27 is not allowed; expected 28 to 31" },
        {
            """{"network":{"cardDataEgress":["10.0.0.0/16"]}}""",
            "network.cardDataEgress[0]: 10.0.0.0/16 is private, and connected networks are reached anyway; name a range on the internet, or remove it"
        },
        {
            """{"network":{"cardDataEgress":["0.0.0.0/0"]}}""",
            "network.cardDataEgress[0]: 0.0.0.0/0 is no list of few; name the ranges of the banks and card schemes themselves, each a /16 or smaller"
        },
        {
            """{"images":{"thirdParty":"upstream"},"network":{"cardDataEgress":["203.0.113.0/24"]}}""",
            "network.cardDataEgress: has no effect: nodes with card data reach everything in the development baseline, with images.thirdParty upstream, and "
                + "what a firewall lets through; remove it, or change that"
        },
        {
            """{"network":{"privateZones":{"registri":"/subscriptions/s/x"}}}""",
            "network.privateZones.registri: there is no key 'registri'; did you mean 'registry'? Allowed: apiserver, blob, eventhubs, postgres, redis, "
                + "registry, vault"
        },
        {
            """{"network":{"privateZones":{"registry":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/azurecr.io"}}}""",
            "network.privateZones.registry: \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/azurecr.io\" is not allowed; "
                + "expected /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io"
        },
        { """{"network":{"nameServers":["dns"]}}""", "network.nameServers[0]: \"dns\" is not allowed; expected an address, such as 10.0.1.5" },
    };
}
