namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook reads what an Envoy filter puts in as Envoy's own messages.</summary>
public sealed class PolicyEnvoyFilterTests
{
    [Theory]
    [InlineData("CLUSTER", "{connect_timeout: 5}", "json: cannot unmarshal number into Go value of type string")]
    [InlineData("CLUSTER", "{lb_policy: FASTEST}", "unknown value \"\\\"FASTEST\\\"\" for enum envoy.config.cluster.v3.Cluster.LbPolicy")]
    [InlineData("CLUSTER", "{load_assignment: {endpoints: {}}}", "json: cannot unmarshal object into Go value of type []json.RawMessage")]
    [InlineData("CLUSTER", "{per_connection_buffer_limit_bytes: -1}", "json: cannot unmarshal number -1 into Go value of type uint32")]
    [InlineData("CLUSTER", "{per_connection_buffer_limit_bytes: big}", "invalid character 'b' looking for beginning of value")]
    [InlineData("CLUSTER", "{respect_dns_ttl: 'true'}", "json: cannot unmarshal string into Go value of type bool")]
    [InlineData("VIRTUAL_HOST", "{routes: [{route: {timeout: 5 s}}]}", "bad Duration: time: unknown unit \" s\" in duration \"5 s\"")]
    [InlineData("HTTP_FILTER", "{name: a, typed_config: {domain: b}}", "Any JSON doesn't have '@type'")]
    [InlineData(
        "NETWORK_FILTER",
        "{typed_config: {'@type': type.googleapis.com/google.protobuf.StringValue, value: 3}}",
        "can't unmarshal Any nested proto type.googleapis.com/google.protobuf.StringValue: json: cannot unmarshal number into Go value of type string")]
    public void Value_that_envoy_cannot_read_is_refused(string target, string value, string reason) =>
        Assert.Equal<IEnumerable<string>>(
            [$"Envoy filter: {reason}"], PolicyAnswers.Of("networking.istio.io/v1alpha3", "EnvoyFilter", Spec(target, value)).Errors);

    [Theory]
    [InlineData(
        "CLUSTER",
        "{upstream_connection_options: {tcp_keepalive: {intervall: 1}}}",
        "Envoy filter: unknown field \"intervall\" in envoy.config.core.v3.TcpKeepalive")]
    [InlineData("BOOTSTRAP", "{stats_config: {stats_tags: [{regexp: a}]}}", "Envoy filter: unknown field \"regexp\" in envoy.config.metrics.v3.TagSpecifier")]
    [InlineData("CLUSTER", "{transport_socket: {name: tls}}", "using deprecated types by name without typed_config; tls")]
    [InlineData("EXTENSION_CONFIG", "{name: a}", "using deprecated types by name without typed_config; a")]
    public void Value_that_envoy_might_not_read_is_warned_about(string target, string value, string warning) =>
        Assert.Equal<IEnumerable<string>>([warning], Warnings(target, value));

    [Theory]
    [InlineData("CLUSTER", "{connectTimeout: 3s, per_connection_buffer_limit_bytes: '32768', lb_policy: 1}")]
    [InlineData("HTTP_FILTER", "{name: a, config_discovery: {config_source: {ads: {}}, type_urls: [b]}}")]
    [InlineData("HTTP_FILTER", "{name: a, typed_config: {'@type': type.googleapis.com/xds.type.v3.TypedStruct, type_url: b, value: {c: 1}}}")]
    [InlineData("LISTENER", "{filter_chains: [{filters: [{name: a}]}]}")]
    public void Value_in_any_spelling_of_its_json_is_accepted(string target, string value) => Assert.Empty(Warnings(target, value));

    // The first warning is about Envoy filters as such.
    private static IEnumerable<string> Warnings(string target, string value)
    {
        var verdict = PolicyAnswers.Of("networking.istio.io/v1alpha3", "EnvoyFilter", Spec(target, value));
        Assert.Empty(verdict.Errors);
        return verdict.Warnings.Skip(1);
    }

    private static string Spec(string target, string value) => $"{{configPatches: [{{applyTo: {target}, patch: {{operation: MERGE, value: {value}}}}}]}}";
}
