namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Networks, and what they are made of.</summary>
public sealed class AzureNetworkTests
{
    private const string Rule = "priority: 100, direction: Inbound, access: Allow, protocol: Tcp, sourceAddressPrefix: VirtualNetwork, sourcePortRange: '*', "
        + "destinationAddressPrefixes: [10.0.0.0/24], destinationPortRange: '443'";

    [Theory]
    [InlineData("network:VirtualNetwork", "addressSpace: {addressPrefixes: [10.0.0.0/16, 'fd00:db8::/48']}")]
    [InlineData("network:VirtualNetwork", "addressSpace: {addressPrefixes: [10.0.0.0/29]}")]
    [InlineData("network:Subnet", "addressPrefix: 10.0.0.0/29")]
    [InlineData("network:Subnet", "addressPrefixes: [10.0.0.0/24, 'fd00:db8::/64']")]
    [InlineData("network:Subnet", "subnetName: AzureBastionSubnet, addressPrefix: 10.0.0.0/26")]
    [InlineData("network:Subnet", "subnetName: GatewaySubnet, addressPrefix: 10.0.0.0/27")]
    [InlineData("network:NetworkSecurityGroup", "securityRules: [{name: a, " + Rule + "}]")]
    [InlineData("network:SecurityRule", Rule)]
    [InlineData("network:PublicIPAddress", "publicIPAllocationMethod: Static, sku: {name: Standard}, zones: ['1', '2', '3']")]
    [InlineData("network:PublicIPAddress", "publicIPAllocationMethod: Dynamic, sku: {name: Basic}")]
    [InlineData("network:PublicIPPrefix", "prefixLength: 31")]
    [InlineData("network:PublicIPPrefix", "prefixLength: 124, publicIPAddressVersion: IPv6")]
    [InlineData("network:NatGateway", "sku: {name: Standard}, zones: ['1'], idleTimeoutInMinutes: 10")]
    [InlineData("network:RouteTable", "routes: [{name: out, addressPrefix: 0.0.0.0/0, nextHopType: VirtualAppliance, nextHopIpAddress: 10.0.0.4}]")]
    [InlineData("network:Route", "addressPrefix: 0.0.0.0/0, nextHopType: Internet")]
    [InlineData("network:PrivateEndpoint", "subnet: {id: /s}, privateLinkServiceConnections: [{name: a, privateLinkServiceId: /v, groupIds: [vault]}]")]
    [InlineData("privatedns:PrivateZone", "location: Global")]
    public void What_is_right_is_taken(string type, string inputs) => AzureCase.Takes(type, $"{{ {inputs} }}");

    [Theory]
    [InlineData(
        "network:VirtualNetwork",
        "addressSpace: {addressPrefixes: [10.0.0/16]}",
        "addressSpace.addressPrefixes[0]: \"10.0.0/16\" is not allowed; expected a range")]
    [InlineData(
        "network:VirtualNetwork",
        "addressSpace: {addressPrefixes: [10.0.0.1/16]}",
        "addressSpace.addressPrefixes[0]: \"10.0.0.1/16\" is not allowed; expected 10.0.0.0/16")]
    [InlineData(
        "network:VirtualNetwork",
        "addressSpace: {addressPrefixes: [10.0.0.0/30]}",
        "addressSpace.addressPrefixes[0]: \"10.0.0.0/30\" is not allowed; expected a range of /2 to /29")]
    [InlineData(
        "network:VirtualNetwork",
        "addressSpace: {addressPrefixes: [169.254.0.0/24]}",
        "addressSpace.addressPrefixes[0]: 169.254.0.0/24 overlaps 169.254.0.0/16, which Azure keeps")]
    [InlineData("network:VirtualNetwork", "subnets: [{name: a}, {name: A}]", "subnets[1].name: \"A\" stands at subnets[0].name, too")]
    [InlineData(
        "network:VirtualNetwork",
        "subnets: [{name: AzureFirewallSubnet, addressPrefix: 10.0.0.0/27}]",
        "subnets[0].addressPrefix: \"10.0.0.0/27\" is not allowed; expected /26 or larger")]
    [InlineData("network:Subnet", "addressPrefix: 10.0.0.0/30", "addressPrefix: \"10.0.0.0/30\" is not allowed; expected a subnet of /29 or larger")]
    [InlineData(
        "network:Subnet",
        "addressPrefix: 'fd00:db8::/65'",
        "addressPrefix: \"fd00:db8::/65\" is not allowed; expected a subnet of version 6 of exactly /64")]
    [InlineData(
        "network:Subnet",
        "subnetName: AzureBastionSubnet, addressPrefix: 10.0.0.0/27",
        "addressPrefix: \"10.0.0.0/27\" is not allowed; expected /26 or larger, which AzureBastionSubnet")]
    [InlineData(
        "network:Subnet",
        "subnetName: RouteServerSubnet, addressPrefix: 10.0.0.0/28",
        "addressPrefix: \"10.0.0.0/28\" is not allowed; expected /27 or larger")]
    [InlineData(
        "network:Subnet",
        "privateEndpointNetworkPolicies: 'Off'",
        "privateEndpointNetworkPolicies: \"Off\" is not allowed; expected Disabled or Enabled or")]
    [InlineData(
        "network:PublicIPAddress",
        "publicIPAllocationMethod: Dynamic, sku: {name: Standard}",
        "publicIPAllocationMethod: an address of the SKU Standard is Static")]
    [InlineData("network:PublicIPAddress", "sku: {name: Basic}, zones: ['1']", "zones: an address of the SKU Basic is in no zone")]
    [InlineData("network:PublicIPAddress", "idleTimeoutInMinutes: 31", "idleTimeoutInMinutes: 31 is not allowed; expected 4 to 30")]
    [InlineData("network:PublicIPPrefix", "prefixLength: 32", "prefixLength: 32 is not allowed; expected 8 to 31")]
    [InlineData("network:PublicIPPrefix", "zones: ['4']", "zones[0]: \"4\" is not allowed; expected 1 or 2 or 3")]
    [InlineData("network:NatGateway", "idleTimeoutInMinutes: 3", "idleTimeoutInMinutes: 3 is not allowed; expected 4 to 120")]
    [InlineData("network:NatGateway", "sku: {name: Standard}, zones: ['1', '2']", "zones: a gateway of the SKU Standard stands in one zone")]
    [InlineData("network:NatGateway", "zones: ['1', '1']", "zones[1]: \"1\" stands at zones[0], too: no two may share a zone")]
    [InlineData("network:Route", "nextHopType: VirtualAppliance", "nextHopIpAddress: is missing; a route to an appliance says its address")]
    [InlineData("network:Route", "nextHopType: Internet, nextHopIpAddress: 10.0.0.4", "nextHopIpAddress: only a route to a VirtualAppliance has an address")]
    [InlineData("network:Route", "nextHopType: Nowhere", "nextHopType: \"Nowhere\" is not allowed")]
    [InlineData("network:Route", "nextHopType: VirtualAppliance, nextHopIpAddress: ten", "nextHopIpAddress: \"ten\" is not allowed; expected an address")]
    [InlineData(
        "network:RouteTable",
        "routes: [{name: a, nextHopType: None}, {name: a, nextHopType: None}]",
        "routes[1].name: \"a\" stands at routes[0].name, too")]
    [InlineData(
        "network:RouteTable",
        "routes: [{name: a, addressPrefix: 0.0.0.0/0, nextHopType: None}, {name: b, addressPrefix: 0.0.0.0/0, nextHopType: None}]",
        "routes[1].addressPrefix: \"0.0.0.0/0\" stands at routes[0].addressPrefix, too: no two may share a destination")]
    [InlineData("network:PrivateEndpoint", "privateLinkServiceConnections: [{privateLinkServiceId: /v}]", "subnet: is missing")]
    [InlineData("network:PrivateEndpoint", "subnet: {id: /s}", "privateLinkServiceConnections: is missing")]
    [InlineData(
        "network:PrivateEndpoint",
        "subnet: {id: /s}, privateLinkServiceConnections: [{name: a}]",
        "privateLinkServiceConnections[0].privateLinkServiceId: is missing")]
    [InlineData("privatedns:PrivateZone", "location: westeurope", "location: \"westeurope\" is not allowed; expected global")]
    [InlineData("privatedns:VirtualNetworkLink", "location: westeurope", "location: \"westeurope\" is not allowed; expected global")]
    public void What_is_wrong_is_refused(string type, string inputs, string reason) => AzureCase.Refuses(type, $"{{ {inputs} }}", reason);

    [Theory]
    [InlineData("priority: 100", "priority: 99", "priority: 99 is not allowed; expected 100 to 4096")]
    [InlineData("direction: Inbound", "direction: In", "direction: \"In\" is not allowed; expected Inbound or Outbound")]
    [InlineData("access: Allow, ", "", "access: is missing")]
    [InlineData("protocol: Tcp", "protocol: Http", "protocol: \"Http\" is not allowed")]
    [InlineData(
        "sourceAddressPrefix: VirtualNetwork",
        "sourceAddressPrefix: 10.0.0.0/33",
        "sourceAddressPrefix: \"10.0.0.0/33\" is not allowed; expected '*', an address")]
    [InlineData("sourceAddressPrefix: VirtualNetwork, ", "", "sourceAddressPrefix: is missing; set sourceAddressPrefix or")]
    [InlineData(
        "sourceAddressPrefix: VirtualNetwork",
        "sourceAddressPrefix: '*', sourceAddressPrefixes: [10.0.0.0/8]",
        "sourceAddressPrefixes: stands beside sourceAddressPrefix")]
    [InlineData("[10.0.0.0/24]", "['*']", "destinationAddressPrefixes[0]: \"*\" is not allowed; expected an address, a range or a service tag")]
    [InlineData("destinationPortRange: '443'", "destinationPortRange: '65536'", "destinationPortRange: \"65536\" is not allowed; expected '*', a port")]
    [InlineData("destinationPortRange: '443'", "destinationPortRanges: ['90-80']", "destinationPortRanges[0]: \"90-80\" is not allowed")]
    [InlineData(
        "destinationPortRange: '443'",
        "destinationPortRange: ''",
        "destinationPortRange: is missing; set destinationPortRange or destinationPortRanges")]
    public void A_rule_that_is_wrong_is_refused(string right, string wrong, string reason) => AzureCase.Refuses(
        "network:SecurityRule", $"{{ {Rule.Replace(right, wrong, StringComparison.Ordinal)} }}", reason);

    [Fact]
    public void Two_rules_of_one_direction_share_no_priority() => AzureCase.Refuses(
        "network:NetworkSecurityGroup",
        $"securityRules: [{{name: a, {Rule}}}, {{name: b, {Rule}}}]",
        "securityRules[1].priority: 100 stands at securityRules[0].priority, too: no two may share a priority in one direction; change one");

    [Fact]
    public void Rules_of_both_directions_may_share_a_priority() => AzureCase.Takes(
        "network:NetworkSecurityGroup",
        $"securityRules: [{{name: a, {Rule}}}, {{name: b, {Rule.Replace("Inbound", "Outbound", StringComparison.Ordinal)}}}]");
}
