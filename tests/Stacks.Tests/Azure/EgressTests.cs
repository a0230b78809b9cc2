using Payments.Infra.Stacks.Tests.Azure.Reach;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>The way out: a gateway of the network's own, or a firewall in another.</summary>
public sealed class EgressTests
{
    private const string Firewall = """{"network":{"peers":["10.0.0.0/16"],"firewall":"10.0.1.4","nameServers":["10.0.1.5"]}}""";
    private const string Central = "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io";

    [Fact]
    public async Task Behind_a_firewall_every_subnet_of_nodes_routes_to_it()
    {
        var planned = await BehindAsync();
        var routes = planned.OfAzure.Single(resource => resource.Type.EndsWith(":RouteTable", StringComparison.Ordinal));
        var states = planned.Plan.Steps.Select(step => step.State).Where(state => state.Type.EndsWith(":Subnet", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            ("0.0.0.0/0", "VirtualAppliance", "10.0.1.4"),
            ((string?)routes.At("routes[0].addressPrefix"), (string?)routes.At("routes[0].nextHopType"), (string?)routes.At("routes[0].nextHopIpAddress")));
        Assert.Equal(
            ["apps", "cde", "platform", "system", "tenants"],
            states.Where(subnet => subnet.PropertyDependencies.GetValueOrDefault("routeTable", []) is [_]).Select(subnet => subnet.Name.Split('-')[^1])
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            "userDefinedRouting",
            (string?)planned.OfAzure.Single(resource => resource.Type.EndsWith(":ManagedCluster", StringComparison.Ordinal)).At("networkProfile.outboundType"));
    }

    [Fact]
    public async Task Behind_a_firewall_there_is_no_other_way_out() => Assert.DoesNotContain(
        (await BehindAsync()).Types,
        type => type.EndsWith(":NatGateway", StringComparison.Ordinal) || type.Contains(":PublicIP", StringComparison.Ordinal));

    [Fact]
    public async Task The_network_asks_name_servers_of_another() => Assert.Equal(
        "10.0.1.5",
        (string?)(await BehindAsync()).OfAzure.Single(resource => resource.Type.EndsWith(":VirtualNetwork", StringComparison.Ordinal))
            .At("dhcpOptions.dnsServers[0]"));

    [Fact]
    public async Task A_zone_that_is_there_already_is_used_and_not_made()
    {
        var planned = await PlannedObjects.OfStackAsync(
            "prod", ("azure", PlannedNetwork.Section("prod", $$"""{"network":{"privateZones":{"apiserver":"{{Central}}"} } }""")));

        Assert.DoesNotContain(planned.OfAzure, resource => resource.Name == "network-apiserver");
        Assert.Contains(planned.OfAzure, resource => resource.Name == "network-vault");
        Assert.Equal(
            Central,
            (string?)planned.OfAzure.Single(resource => resource.Type.EndsWith(":ManagedCluster", StringComparison.Ordinal))
                .At("apiServerAccessProfile.privateDNSZone"));
        Assert.Equal(Central, (string?)planned.OfAzure.Single(
            resource => resource is { Name: "identities-names" } && resource.Type.EndsWith(":RoleAssignment", StringComparison.Ordinal)).At("scope"));
    }

    [Fact]
    public async Task The_cluster_waits_for_the_names_of_its_own_network()
    {
        var cluster = (await Previews.OfStackAsync("prod")).Steps.Select(step => step.State).Single(
            state => state.Type == "azure-native:containerservice:ManagedCluster");

        Assert.Contains(cluster.Dependencies, urn => urn.EndsWith("VirtualNetworkLink::network-apiserver", StringComparison.Ordinal));
    }

    private static Task<PlannedObjects> BehindAsync() => PlannedObjects.OfStackAsync("prod", ("azure", PlannedNetwork.Section("prod", Firewall)));
}
