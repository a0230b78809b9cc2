using Payments.Infra.Analysis.Envoy;

namespace Payments.Infra.Analysis.Tests.Envoy;

/// <summary>A merge that clears what the control plane has set is an error: Envoy refuses all that comes with it.</summary>
public sealed class OneofTests
{
    private const string Limits = "{route: {rate_limits: [{actions: [{remote_address: {}}]}]}}";

    [Theory]
    [InlineData("{portNumber: 443}")]
    [InlineData("{portNumber: 443, vhost: {route: {action: ANY}}}")]
    [InlineData("{vhost: {name: 'www.shop.example.com:443', route: {name: nothing}}}")]
    public void Limits_on_every_route_are_refused_where_one_answers_by_itself(string match)
    {
        var finding = Assert.Single(PatchWorld.AtGateway(Merged("HTTP_ROUTE", $"context: GATEWAY, routeConfiguration: {match}", Limits)), IsOf("nothing"));

        Assert.Equal((PatchSeverity.Error, "spec.configPatches[0].patch.value.route"), (finding.Severity, finding.Path));
        Assert.Contains("clears direct_response", finding.Problem, StringComparison.Ordinal);
        Assert.Contains("VIRTUAL_HOST", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_on_every_route_are_refused_where_one_redirects() => Assert.Contains(
        PatchWorld.AtGateway(Merged("HTTP_ROUTE", "context: GATEWAY, routeConfiguration: {vhost: {route: {action: ANY}}}", Limits)),
        finding => finding.Problem.Contains("clears redirect of old", StringComparison.Ordinal));

    [Fact]
    public void Limits_are_refused_where_unknown_hosts_get_an_answer() => Assert.Contains(
        "clears direct_response of block_all",
        Assert.Single(PatchWorld.AtShop(Merged("HTTP_ROUTE", "context: SIDECAR_OUTBOUND", Limits))).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("HTTP_ROUTE", "context: GATEWAY, routeConfiguration: {vhost: {route: {action: ROUTE}}}", Limits)]
    [InlineData("HTTP_ROUTE", "context: GATEWAY, routeConfiguration: {vhost: {route: {action: REDIRECT}}}", "{redirect: {https_redirect: true}}")]
    [InlineData("HTTP_ROUTE", "context: GATEWAY", "{response_headers_to_remove: [server]}")]
    [InlineData("VIRTUAL_HOST", "context: GATEWAY", "{rate_limits: [{actions: [{remote_address: {}}]}]}")]
    public void What_leaves_every_action_as_it_is_passes(string target, string match, string value) =>
        Assert.Empty(PatchWorld.AtGateway(Merged(target, match, value)));

    [Theory]
    [InlineData("HTTP_ROUTE", "routeConfiguration: {vhost: {route: {name: default}}}", "{route: {cluster_header: x-to}}", "clears cluster of")]
    [InlineData("HTTP_ROUTE", "routeConfiguration: {vhost: {route: {name: default}}}", "{match: {path: /}}", "clears prefix of")]
    [InlineData("CLUSTER", "cluster: {portNumber: 9000}", "{cluster_type: {name: envoy.clusters.redis}}", "clears type of")]
    public void Every_kind_of_which_only_one_can_be_set_is_known(string target, string match, string value, string problem) => Assert.Contains(
        problem, Assert.Single(PatchWorld.AtShop(Merged(target, $"context: SIDECAR_OUTBOUND, {match}", value))).Problem, StringComparison.Ordinal);

    [Fact]
    public void Settings_of_a_filter_are_merged_into_those_that_it_has() => Assert.Contains(
        "clears rds of envoy.filters.network.http_connection_manager",
        Assert.Single(PatchWorld.AtGateway(Merged(
            "NETWORK_FILTER",
            "context: GATEWAY, listener: {filterChain: {filter: {name: envoy.filters.network.http_connection_manager}}}",
            """
            {typed_config: {
              '@type': type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager,
              route_config: {name: own}}}
            """))).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void Settings_of_a_filter_need_not_be_complete_when_they_are_merged() => Assert.Empty(PatchWorld.AtGateway(Merged(
        "NETWORK_FILTER",
        "context: GATEWAY, listener: {filterChain: {filter: {name: envoy.filters.network.http_connection_manager}}}",
        """
        {typed_config: {
          '@type': type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager, xff_num_trusted_hops: 1}}
        """)));

    [Fact]
    public void Two_of_which_only_one_can_be_set_are_found_in_a_value() => Assert.Equal(
        "spec.configPatches[0].patch.value.type",
        Assert.Single(PatchWorld.AtShop(
            """
            {applyTo: CLUSTER, match: {context: SIDECAR_OUTBOUND}, patch: {operation: ADD, value: {
             name: a, type: STATIC, cluster_type: {name: b, typed_config: {'@type': a/google.protobuf.Empty}}}}}
            """)).Path);

    [Theory]
    [InlineData("{name: own, match: {prefix: /own}}", "patch.value")]
    [InlineData("{name: own, match: {prefix: /own}, route: {timeout: 1s}}", "patch.value.route")]
    public void A_route_without_a_destination_is_found(string value, string path)
    {
        var patch = $"{{applyTo: HTTP_ROUTE, match: {{context: GATEWAY}}, patch: {{operation: INSERT_FIRST, value: {value}}}}}";

        var finding = Assert.Single(PatchWorld.AtGateway(patch));
        Assert.Equal((PatchSeverity.Error, $"spec.configPatches[0].{path}"), (finding.Severity, finding.Path));
    }

    [Fact]
    public void A_socket_that_no_match_of_the_cluster_has_is_found() => Assert.Equal(
        "spec.configPatches[0].patch.value.transport_socket.name",
        Assert.Single(PatchWorld.AtShop(Merged(
            "CLUSTER",
            "context: SIDECAR_OUTBOUND, cluster: {portNumber: 9000}",
            "{transport_socket: {name: own, typed_config: {'@type': a/google.protobuf.Empty}}}"))).Path);

    private static Predicate<PatchFinding> IsOf(string route) => finding => finding.Problem.Contains($" of {route}", StringComparison.Ordinal);

    private static string Merged(string target, string match, string value) =>
        $"{{applyTo: {target}, match: {{{match}}}, patch: {{operation: MERGE, value: {value}}}}}";
}
