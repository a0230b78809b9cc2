using static Payments.Infra.Analysis.Tests.Azure.AzureSmallPlan;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>What one resource of Azure forbids another. An id that comes from another resource is not known in a plan: that it comes from there is.</summary>
public sealed class AzurePlanCheckTests
{
    private const string Network = "network:VirtualNetwork|vnet|{virtualNetworkName: vnet, location: westeurope, addressSpace: {addressPrefixes: "
        + "[10.0.0.0/16]}}";
    private const string Nodes = "network:Subnet|nodes|{subnetName: nodes, addressPrefix: 10.0.0.0/24, virtualNetworkName: <vnet>}";
    private const string Cluster = "containerservice:ManagedCluster|aks|{location: westeurope, agentPoolProfiles: <nodes>, networkProfile: "
        + "{networkPluginMode: overlay, "
        + "podCidr: 10.244.0.0/24, serviceCidr: 172.16.0.0/16}}";

    [Fact]
    public void A_plan_that_is_right_has_no_findings() => Assert.Empty(Check(
        Network,
        Nodes,
        "network:Subnet|data|{subnetName: data, addressPrefix: 10.0.1.0/28, virtualNetworkName: <vnet>, delegations: [{serviceName: "
            + "Microsoft.DBforPostgreSQL/flexibleServers}]}",
        Cluster,
        "containerservice:AgentPool|apps|{agentPoolName: apps1, resourceName: <aks>, vnetSubnetID: <nodes>, count: 1}",
        "dbforpostgresql:Server|db|{serverName: db, location: West Europe, network: <data>}"));

    [Theory]
    [InlineData(
        "keyvault:Vault|b|{vaultName: KV1, resourceGroupName: other}",
        "keyvault:Vault|a|{vaultName: kv1, resourceGroupName: rg}",
        "vaultName: kv1 is the name of keyvault:Vault 'b'")]
    [InlineData(
        "network:Subnet|b|{subnetName: x, virtualNetworkName: v, resourceGroupName: rg}",
        "network:Subnet|a|{subnetName: x, virtualNetworkName: v, resourceGroupName: RG}",
        "subnetName: x is the name of network:Subnet 'b', too: no two can have it in one place")]
    [InlineData(
        "resources:ResourceGroup|b|{resourceGroupName: rg}",
        "resources:ResourceGroup|a|{resourceGroupName: rg}",
        "resourceGroupName: rg is the name of")]
    public void Two_of_one_name_in_one_place_are_told(string first, string second, string finding) => Finds(finding, first, second);

    [Theory]
    [InlineData(
        "network:Subnet|b|{subnetName: x, virtualNetworkName: v, resourceGroupName: rg}",
        "network:Subnet|a|{subnetName: x, virtualNetworkName: w, resourceGroupName: rg}")]
    [InlineData(
        "managedidentity:UserAssignedIdentity|b|{resourceName: id1, resourceGroupName: rg}",
        "managedidentity:UserAssignedIdentity|a|{resourceName: id1, resourceGroupName: other}")]
    [InlineData(
        "managedidentity:UserAssignedIdentity|b|{resourceName: id1, resourceGroupName: <x>}",
        "managedidentity:UserAssignedIdentity|a|{resourceName: id1, resourceGroupName: <y>}")]
    public void Two_of_one_name_in_two_places_are_right(string first, string second) => Assert.Empty(Check(first, second));

    [Fact]
    public void Two_subscriptions_may_have_groups_of_one_name() =>
        Assert.Empty(Check("resources:ResourceGroup|b|{resourceGroupName: rg}|one", "resources:ResourceGroup|a|{resourceGroupName: rg}|other"));

    [Fact]
    public void Two_places_of_which_only_the_random_end_is_known_are_not_the_same() => Assert.Empty(Check(
        "managedidentity:UserAssignedIdentity|end|{}",
        "storage:BlobContainer|b|{containerName: abc, accountName: <end>, resourceGroupName: rg}",
        "storage:BlobContainer|a|{containerName: abc, accountName: <end>, resourceGroupName: rg}"));

    [Fact]
    public void Pods_may_have_a_subnet_of_the_clusters() => Assert.Empty(Check(
        Network,
        Nodes.Replace("{subnetName", "{delegations: [{serviceName: Microsoft.ContainerService/managedClusters}], subnetName", StringComparison.Ordinal),
        "containerservice:AgentPool|pool|{vnetSubnetID: <nodes>}"));

    [Fact]
    public void A_subnet_outside_its_network_is_told() => Finds(
        "addressPrefix: 10.1.0.0/24 is outside network:VirtualNetwork 'vnet', which has 10.0.0.0/16; choose a part of it",
        Network, Nodes.Replace("10.0.0.0/24", "10.1.0.0/24", StringComparison.Ordinal));

    [Fact]
    public void A_subnet_within_its_network_s_own_inputs_is_looked_at_too() => Finds(
        "subnets[0].addressPrefix: 10.1.0.0/24 is outside",
        Network.Replace("addressSpace", "subnets: [{name: a, addressPrefix: 10.1.0.0/24}], addressSpace", StringComparison.Ordinal));

    [Theory]
    [InlineData("virtualNetworkName: <vnet>")]
    [InlineData("virtualNetworkName: vnet, resourceGroupName: rg")]
    public void Subnets_that_overlap_are_told(string place) => Finds(
        "addressPrefix: 10.0.0.128/25 overlaps 10.0.0.0/24 of the subnet nodes in the same network; choose another",
        Network.Replace("location", "resourceGroupName: rg, location", StringComparison.Ordinal),
        Nodes,
        $"network:Subnet|other|{{subnetName: other, addressPrefix: 10.0.0.128/25, {place}}}");

    [Fact]
    public void Subnets_of_two_networks_may_be_alike() => Assert.Empty(Check(
        Network,
        Nodes,
        Network.Replace("vnet", "other", StringComparison.Ordinal),
        Nodes.Replace("nodes", "more", StringComparison.Ordinal).Replace("<vnet>", "<other>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("172.16.0.0/16", "10.0.0.0/20", "networkProfile.serviceCidr: 10.0.0.0/20 overlaps 10.0.0.0/24 of network:Subnet 'nodes', where its nodes are")]
    [InlineData("10.244.0.0/24", "10.0.0.0/20", "networkProfile.podCidr: 10.0.0.0/20 overlaps 10.0.0.0/24")]
    public void A_range_of_a_cluster_that_its_subnet_has_too_is_told(string right, string wrong, string finding) =>
        Finds(finding, Network, Nodes, Cluster.Replace(right, wrong, StringComparison.Ordinal));

    [Fact]
    public void A_range_that_the_subnet_of_a_pool_beside_the_cluster_has_is_told_too() => Finds(
        "networkProfile.serviceCidr: 10.0.1.0/24 overlaps 10.0.1.0/26 of network:Subnet 'apps'",
        Network,
        Nodes,
        "network:Subnet|apps|{subnetName: apps, addressPrefix: 10.0.1.0/26, virtualNetworkName: <vnet>}",
        Cluster.Replace("172.16.0.0/16", "10.0.1.0/24", StringComparison.Ordinal),
        "containerservice:AgentPool|pool|{agentPoolName: apps1, resourceName: <aks>, vnetSubnetID: <apps>}");

    [Fact]
    public void More_nodes_than_the_range_of_pods_has_room_for_are_a_warning()
    {
        var finding = Assert.Single(Check(
            Network, Nodes, Cluster, "containerservice:AgentPool|pool|{agentPoolName: apps1, resourceName: <aks>, enableAutoScaling: true, maxCount: 5}"));

        Assert.False(finding.IsCertain);
        Assert.StartsWith("10.244.0.0/24 has room for 1 nodes, a /24 for each, and the pools may have 5", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "containerservice:AgentPool|pool|{vnetSubnetID: <data>}",
        "vnetSubnetID: network:Subnet 'data' belongs to Microsoft.Sql, and takes nobody else")]
    [InlineData(
        "dbforpostgresql:Server|db|{network: <data>}",
        "network.delegatedSubnetResourceId: network:Subnet 'data' belongs to Microsoft.Sql; choose one that is delegated to")]
    [InlineData(
        "dbforpostgresql:Server|db|{network: <nodes>}",
        "network.delegatedSubnetResourceId: network:Subnet 'nodes' belongs to no service; delegate it to Microsoft.DBforPostgreSQL")]
    [InlineData(
        "containerservice:ManagedCluster|aks|{apiServerAccessProfile: <nodes>}",
        "apiServerAccessProfile.subnetId: network:Subnet 'nodes' belongs to no service; delegate it to")]
    public void A_subnet_of_the_wrong_service_is_told(string user, string finding) => Finds(
        finding,
        Network, Nodes, "network:Subnet|data|{subnetName: data, addressPrefix: 10.0.1.0/24, virtualNetworkName: <vnet>, delegations: [{serviceName: "
            + "Microsoft.Sql}]}", user);

    [Fact]
    public void A_cluster_in_another_region_than_its_network_is_told() => Finds(
        "location: northeurope is not the region of network:VirtualNetwork 'vnet', westeurope, whose subnet it uses",
        Network, Nodes, Cluster.Replace("location: westeurope", "location: northeurope", StringComparison.Ordinal));

    [Fact]
    public void A_gateway_in_another_region_than_its_network_is_told() => Finds(
        "natGateway: network:NatGateway 'nat' is in northeurope, and network:VirtualNetwork 'vnet' in westeurope",
        Network, Nodes.Replace("{subnetName", "{natGateway: <nat>, subnetName", StringComparison.Ordinal), "network:NatGateway|nat|{natGatewayName: "
            + "nat, location: northeurope}");

    [Theory]
    [InlineData("agentPoolName: system", "agentPoolName: system is the name of a pool of containerservice:ManagedCluster 'aks' itself, too")]
    [InlineData("osType: Windows", "osType: containerservice:ManagedCluster 'aks' has the dataplane cilium, which is for Linux alone")]
    public void A_pool_that_does_not_fit_its_cluster_is_told(string pool, string finding) => Finds(
        finding,
        "containerservice:ManagedCluster|aks|{agentPoolProfiles: [{name: system}], networkProfile: {networkDataplane: cilium}}",
        $"containerservice:AgentPool|pool|{{resourceName: <aks>, {pool}}}");
}
