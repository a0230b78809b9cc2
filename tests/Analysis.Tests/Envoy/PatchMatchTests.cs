using Payments.Infra.Analysis.Envoy;

namespace Payments.Infra.Analysis.Tests.Envoy;

/// <summary>A patch that finds nothing in what the control plane makes of the plan is found, with what it could have named.</summary>
public sealed class PatchMatchTests
{
    private const string Merge = "patch: {operation: MERGE, value: {typed_per_filter_config: {}}}";
    private const string Chain = "filterChain: {filter: {name: envoy.filters.network.http_connection_manager";

    [Theory]
    [InlineData("SIDECAR_INBOUND", "{vhost: {name: inbound|http|8080}}", "vhost.name", "inbound|http|0, inbound|http|80")]
    [InlineData("SIDECAR_INBOUND", "{vhost: {name: 'shop:80'}}", "vhost.name", "inbound|http|0, inbound|http|80")]
    [InlineData("SIDECAR_INBOUND", "{name: inbound|9000||}", "name", "InboundPassthroughCluster, inbound|8080||")]
    [InlineData("SIDECAR_INBOUND", "{portNumber: 80}", "portNumber", "0, 8080")]
    [InlineData("SIDECAR_INBOUND", "{vhost: {name: inbound|http|80, route: {name: items}}}", "vhost.route.name", "default")]
    [InlineData("SIDECAR_INBOUND", "{vhost: {name: inbound|http|80, route: {action: REDIRECT}}}", "vhost.route.action", "ROUTE")]
    [InlineData("SIDECAR_OUTBOUND", "{name: '80'}", "name", "9000")]
    [InlineData(
        "SIDECAR_OUTBOUND", "{vhost: {name: 'stock:9000'}}", "vhost.name", "block_all, stock.market.svc.cluster.local:9000")]
    [InlineData(
        "SIDECAR_OUTBOUND", "{vhost: {domainName: shop}}", "vhost.domainName", "*, stock, stock.market, stock.market.svc, stock.market.svc.cluster.local")]
    public void A_route_of_a_sidecar_that_is_not_there_is_found(string context, string match, string field, string allowed)
    {
        var finding = Assert.Single(PatchWorld.AtShop($"{{applyTo: HTTP_ROUTE, match: {{context: {context}, routeConfiguration: {match}}}, {Merge}}}"));

        Assert.Equal((PatchSeverity.Warning, allowed), (finding.Severity, finding.Allowed));
        Assert.Equal($"spec.configPatches[0].match.routeConfiguration.{field}", finding.Path);
    }

    [Theory]
    [InlineData("{vhost: {name: shop.example.com}}", "vhost.name", "www.shop.example.com:443, www.shop.example.com:80")]
    [InlineData("{portNumber: 8443}", "portNumber", "443, 80")]
    [InlineData("{portName: web}", "portName", "https")]
    [InlineData("{gateway: market/front}", "gateway", "edge/front")]
    [InlineData("{name: https.443}", "name", "http.80, https.443.https.front.edge")]
    [InlineData("{gateway: edge/front, vhost: {route: {name: item}}}", "vhost.route.name", "items, nothing, old")]
    public void A_route_of_a_gateway_that_is_not_there_is_found(string match, string field, string allowed)
    {
        var finding = Assert.Single(PatchWorld.AtGateway($"{{applyTo: HTTP_ROUTE, match: {{context: GATEWAY, routeConfiguration: {match}}}, {Merge}}}"));

        Assert.Equal(($"spec.configPatches[0].match.routeConfiguration.{field}", allowed), (finding.Path, finding.Allowed));
    }

    [Theory]
    [InlineData("{vhost: {name: 'www.shop.example.com:443'}}")]
    [InlineData("{vhost: {domainName: shop.example.com}}")]
    [InlineData("{portNumber: 443, vhost: {route: {action: DIRECT_RESPONSE}}}")]
    [InlineData("{name: https.443.https.front.edge, portName: https, gateway: edge/front, vhost: {route: {name: old}}}")]
    public void Hosts_with_the_same_routes_are_one_called_after_the_longest(string match) =>
        Assert.Empty(PatchWorld.AtGateway($"{{applyTo: HTTP_ROUTE, match: {{context: GATEWAY, routeConfiguration: {match}}}, {Merge}}}"));

    [Theory]
    [InlineData("LISTENER", "{name: 0.0.0.0_80}", "name")]
    [InlineData("LISTENER", "{portNumber: 8080}", "portNumber")]
    [InlineData("FILTER_CHAIN", "{portNumber: 80}", "portNumber")]
    [InlineData("FILTER_CHAIN", "{filterChain: {sni: shop}}", "filterChain.sni")]
    [InlineData("FILTER_CHAIN", "{filterChain: {destinationPort: 80}}", "filterChain.destinationPort")]
    [InlineData("FILTER_CHAIN", "{filterChain: {name: inbound}}", "filterChain.name")]
    [InlineData("FILTER_CHAIN", "{filterChain: {transportProtocol: quic}}", "filterChain.transportProtocol")]
    [InlineData("LISTENER_FILTER", "{listenerFilter: envoy.filters.listener.proxy_protocol}", "listenerFilter")]
    [InlineData("NETWORK_FILTER", "{filterChain: {filter: {name: envoy.filters.network.mysql_proxy}}}", "filterChain.filter.name")]
    [InlineData("HTTP_FILTER", $"{{{Chain}, subFilter: {{name: envoy.filters.http.jwt_authn}}}}}}}}", "filterChain.filter.subFilter.name")]
    public void A_listener_chain_or_filter_that_is_not_there_is_found(string target, string match, string field)
    {
        var patch = $"{{applyTo: {target}, match: {{context: SIDECAR_INBOUND, listener: {match}}}, patch: {{operation: MERGE, value: {{}}}}}}";

        var finding = Assert.Single(PatchWorld.AtShop(patch));
        Assert.Equal($"spec.configPatches[0].match.listener.{field}", finding.Path);
    }

    [Theory]
    [InlineData("LISTENER", "{name: virtualInbound, portNumber: 15006}")]
    [InlineData("FILTER_CHAIN", "{portNumber: 8080, filterChain: {transportProtocol: tls}}")]
    [InlineData("HTTP_FILTER", $"{{portNumber: 8080, {Chain}, subFilter: {{name: envoy.filters.http.router}}}}}}}}")]
    public void A_listener_chain_or_filter_that_is_there_is_not(string target, string match) => Assert.Empty(
        PatchWorld.AtShop($"{{applyTo: {target}, match: {{context: SIDECAR_INBOUND, listener: {match}}}, patch: {{operation: MERGE, value: {{}}}}}}"));

    [Theory]
    [InlineData("{name: 'outbound|80||shop.market.svc.cluster.local'}", "name")]
    [InlineData("{service: shop.market.svc.cluster.local}", "service")]
    [InlineData("{service: stock.market.svc.cluster.local, portNumber: 80}", "portNumber")]
    [InlineData("{subset: v2}", "subset")]
    public void A_cluster_that_the_sidecar_is_not_let_know_is_found(string match, string field)
    {
        var finding = Assert.Single(PatchWorld.AtShop(Timeout(match)));

        Assert.Equal($"spec.configPatches[0].match.cluster.{field}", finding.Path);
    }

    [Theory]
    [InlineData("{name: 'outbound|9000|v1|stock.market.svc.cluster.local'}")]
    [InlineData("{service: stock.market.svc.cluster.local, portNumber: 9100, subset: v1}")]
    public void A_cluster_that_it_is_let_know_is_not(string match) => Assert.Empty(PatchWorld.AtShop(Timeout(match)));

    [Theory]
    [InlineData("market", "{app: shops}")]
    [InlineData("market", "{app: batch}")]
    [InlineData("edge", "{app: shop}")]
    public void Labels_of_no_pod_with_a_proxy_are_found(string space, string labels)
    {
        var finding = Assert.Single(PatchWorld.Of(space, labels, $"{{applyTo: HTTP_ROUTE, {Merge}}}"));

        Assert.Equal(((int?)null, "spec.workloadSelector.labels"), (finding.Patch, finding.Path));
    }

    [Fact]
    public void A_context_that_the_pods_do_not_have_is_found()
    {
        var finding = Assert.Single(PatchWorld.AtShop($"{{applyTo: HTTP_ROUTE, match: {{context: GATEWAY}}, {Merge}}}"));

        Assert.Equal(("spec.configPatches[0].match.context", "\"GATEWAY\""), (finding.Path, finding.Value));
        Assert.Equal("SIDECAR_INBOUND, SIDECAR_OUTBOUND", finding.Allowed);
    }

    [Fact]
    public void A_field_that_only_gateways_have_is_found_at_a_sidecar() => Assert.Equal(
        "spec.configPatches[0].match.routeConfiguration.gateway",
        Assert.Single(PatchWorld.AtShop(
            $"{{applyTo: HTTP_ROUTE, match: {{context: SIDECAR_INBOUND, routeConfiguration: {{gateway: edge/front}}}}, {Merge}}}")).Path);

    private static string Timeout(string match) =>
        $"{{applyTo: CLUSTER, match: {{context: SIDECAR_OUTBOUND, cluster: {match}}}, patch: {{operation: MERGE, value: {{connect_timeout: 1s}}}}}}";
}
