using Payments.Infra.Analysis.Envoy;

namespace Payments.Infra.Analysis.Tests.Envoy;

/// <summary>What a patch puts in, and where: read as Envoy reads it, and put where it can be.</summary>
public sealed class PatchValueTests
{
    private const string Manager = "context: GATEWAY, listener: {filterChain: {filter: {name: envoy.filters.network.http_connection_manager";

    private const string PerRoute =
        """
        {applyTo: HTTP_ROUTE, match: {context: GATEWAY}, patch: {operation: MERGE, value: {typed_per_filter_config:
         {envoy.filters.http.lua: {'@type': type.googleapis.com/envoy.extensions.filters.http.lua.v3.LuaPerRoute, disabled: true}}}}}
        """;

    [Theory]
    [InlineData("ADD", "")]
    [InlineData("INSERT_AFTER", "")]
    [InlineData("INSERT_AFTER", ", subFilter: {name: envoy.filters.http.router}")]
    [InlineData("REPLACE", ", subFilter: {name: envoy.filters.http.router}")]
    public void A_filter_in_the_place_of_the_last_or_behind_it_is_refused(string operation, string subFilter)
    {
        const string Value = "{name: a, typed_config: {'@type': a/google.protobuf.Empty}}";
        var finding = Assert.Single(PatchWorld.AtGateway(
            $"{{applyTo: HTTP_FILTER, match: {{{Manager}{subFilter}}}}}}}}}, patch: {{operation: {operation}, value: {Value}}}}}"));

        Assert.Equal((PatchSeverity.Error, "spec.configPatches[0].patch.operation"), (finding.Severity, finding.Path));
    }

    [Theory]
    [InlineData("HTTP_ROUTE", "REPLACE")]
    [InlineData("ROUTE_CONFIGURATION", "ADD")]
    [InlineData("HTTP_FILTER", "MERGE_AND_REPLACE_LIST")]
    [InlineData("CLUSTER", "REPLACE")]
    public void An_operation_that_is_not_carried_out_is_found(string target, string operation) => Assert.Contains(
        PatchWorld.AtGateway($"{{applyTo: {target}, match: {{context: GATEWAY}}, patch: {{operation: {operation}, value: {{}}}}}}"),
        finding => finding.Problem.Contains("is not carried out", StringComparison.Ordinal));

    [Fact]
    public void Taking_away_no_filter_in_particular_is_found() => Assert.Equal(
        "spec.configPatches[0].match.listener.filterChain.filter.subFilter",
        Assert.Single(PatchWorld.AtGateway($"{{applyTo: HTTP_FILTER, match: {{{Manager}}}}}}}}}, patch: {{operation: REMOVE}}}}")).Path);

    [Fact]
    public void A_route_behind_one_that_takes_all_is_found() => Assert.Contains(
        "never gets any",
        Assert.Single(PatchWorld.AtGateway(
            """
            {applyTo: HTTP_ROUTE, match: {context: GATEWAY, routeConfiguration: {vhost: {name: 'www.shop.example.com:443'}}},
             patch: {operation: ADD, value: {name: late, match: {prefix: /late}, direct_response: {status: 200}}}}
            """)).Problem,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{name: a, typed_config: {'@type': type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua, inline_code: 3}}", PatchSeverity.Error)]
    [InlineData("{name: a, typed_config: {'@type': type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua, code: ''}}", PatchSeverity.Warning)]
    [InlineData("{name: a, typed_config: {'@type': type.googleapis.com/example.of.NobodyKnows, size: 3}}", PatchSeverity.Warning)]
    [InlineData(
        "{name: a, typed_config: {'@type': a/udpa.type.v1.TypedStruct, type_url: a/envoy.extensions.filters.http.lua.v3.Lua, value: {inline_code: 3}}}",
        PatchSeverity.Error)]
    [InlineData(
        "{name: a, typed_config: {'@type': a/xds.type.v3.TypedStruct, type_url: a/envoy.extensions.filters.http.lua.v3.Lua, value: {code: ''}}}",
        PatchSeverity.Warning)]
    [InlineData("{name: a, typed_config: {'@type': a/xds.type.v3.TypedStruct, type_url: a/example.of.NobodyKnows, value: {}}}", PatchSeverity.Warning)]
    public void Settings_are_read_as_the_message_that_they_are(string value, PatchSeverity severity) =>
        Assert.Equal(severity, Assert.Single(PatchWorld.AtGateway(Before(value))).Severity);

    [Fact]
    public void Settings_that_can_be_read_pass() => Assert.Empty(PatchWorld.AtGateway(
        Before(
            "{name: a, typed_config: {'@type': a/xds.type.v3.TypedStruct, type_url: a/envoy.extensions.filters.http.lua.v3.Lua, value: {inline_code: ''}}}")));

    [Fact]
    public void Settings_for_a_route_of_a_filter_that_is_not_there_are_found() => Assert.Contains(
        "envoy.filters.http.lua, a filter that the proxy does not have",
        Assert.Single(PatchWorld.AtGateway(PerRoute)).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void Settings_for_a_route_of_a_filter_that_another_patch_inserts_pass() => Assert.Empty(PatchWorld.Of(
        "edge",
        "{istio: ingressgateway}",
        PerRoute,
        Before("{name: envoy.filters.http.lua, typed_config: {'@type': type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua}}")));

    [Theory]
    [InlineData("outbound|9001||stock.market.svc.cluster.local", 1)]
    [InlineData("outbound|9000||stock.market.svc.cluster.local", 0)]
    public void A_cluster_that_settings_name_is_one_that_the_proxy_has(string cluster, int findings) => Assert.Equal(
        findings,
        PatchWorld.AtGateway(Before(
            $$$$$$"""
            {name: a, typed_config: {'@type': type.googleapis.com/envoy.extensions.filters.http.ratelimit.v3.RateLimit, domain: a,
             rate_limit_service: {grpc_service: {envoy_grpc: {cluster_name: '{{{{{{cluster}}}}}}'}}}}}
            """)).Length);

    private static string Before(string value) =>
        $"{{applyTo: HTTP_FILTER, match: {{{Manager}, subFilter: {{name: envoy.filters.http.router}}}}}}}}}}, "
        + $"patch: {{operation: INSERT_BEFORE, value: {value}}}}}";
}
