using Payments.Infra.Analysis.Rules.Mesh.Annotations;

namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>The configuration of proxies in an annotation; expected texts follow <c>pkg/config/validation/agent</c> of istio/istio.</summary>
public sealed class ProxyConfigTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("concurrency: 2")]
    [InlineData("somethingNew: {a: 1}")]
    [InlineData("{drainDuration: 30s, discoveryAddress: 'istiod.istio-system.svc:15012', holdApplicationUntilProxyStarts: true}")]
    [InlineData("tracing: {zipkin: {address: '$(HOST_IP):9411'}}")]
    [InlineData("proxyMetadata: {ISTIO_META_DNS_CAPTURE: 'true'}")]
    [InlineData("privateKeyProvider: {cryptomb: {pollDelay: 10ms}}")]
    public void These_are_taken(string text) => Assert.Null(ProxyConfigText.Problem(text));

    [Theory]
    [InlineData("drain_duration: 500us", "invalid drain duration: duration must be greater than 1ms")]
    [InlineData("drainDuration: 1500ms", "drain time only supports durations to seconds precision")]
    [InlineData("discoveryAddress: ''", "discovery address must be set to the proxy discovery service")]
    [InlineData("discoveryAddress: istiod", "invalid discovery address: unable to split \"istiod\": address istiod: missing port in address")]
    [InlineData("discoveryAddress: 'istiod:x'", "invalid discovery address: port (x) is not a number: strconv.Atoi: parsing \"x\": invalid syntax")]
    [InlineData("discoveryAddress: 'istiod:0'", "invalid discovery address: port number 0 must be in the range 1..65535")]
    [InlineData("discoveryAddress: 'a_b:1'", "invalid discovery address: \"a_b\" is not a valid hostname or an IP address")]
    [InlineData("serviceCluster: ''", "service cluster must be specified")]
    [InlineData("statsdUdpAddress: x", "invalid statsd udp address \"x\": unable to split \"x\": address x: missing port in address")]
    [InlineData("envoyMetricsService: {address: x}", "invalid envoy metrics service address \"x\": unable to split \"x\": address x: missing port in address")]
    [InlineData("tracing: {zipkin: {address: zipkin}}", "invalid zipkin config: unable to split \"zipkin\": address zipkin: missing port in address")]
    [InlineData("tracing: {tlsSettings: {mode: MUTUAL, privateKey: /k}}", "invalid tracing TLS config: client certificate required for mutual tls")]
    [InlineData("proxyAdminPort: 0", "invalid proxy admin port: port number 0 must be in the range 1..65535")]
    [InlineData("statusPort: 70000", "invalid status port: port number 70000 must be in the range 1..65535")]
    [InlineData("controlPlaneAuthPolicy: INHERIT", "invalid authentication policy: unrecognized control plane auth policy \"INHERIT\"")]
    [InlineData("privateKeyProvider: {qat: {}}", "invalid private key provider configuration: pollDelay is required")]
    [InlineData("connectionSettings: {httpMaxConcurrentStreams: 0}", "invalid connection settings: http_max_concurrent_streams must be positive")]
    [InlineData("connectionSettings: {httpIdleTimeout: -1s}", "invalid connection settings: http_idle_timeout must be non-negative")]
    [InlineData(
        "connectionSettings: {http2InitialStreamWindowSize: 65534}", "invalid connection settings: http2_initial_stream_window_size must be at least 65535")]
    public void This_is_one_error(string text, string problem) => Assert.Equal($"1 error occurred:\n\t* {problem}\n\n", ProxyConfigText.Problem(text));

    [Fact]
    public void All_errors_are_told() => Assert.Equal(
        """
        3 errors occurred:
        	* invalid lightstep config: address is required
        	* invalid lightstep config: invalid lightstep address: unable to split "": missing port in address
        	* invalid lightstep config: access token is required


        """.ReplaceLineEndings("\n"),
        ProxyConfigText.Problem("tracing: {lightstep: {}}"));

    [Theory]
    [InlineData("text", "json: cannot unmarshal string into Go value of type map[string]json.RawMessage")]
    [InlineData("drainDuration: 1", "json: cannot unmarshal number into Go value of type string")]
    [InlineData("drainDuration: soon", "bad Duration: time: invalid duration \"soon\"")]
    [InlineData("holdApplicationUntilProxyStarts: 1", "json: cannot unmarshal number into Go value of type bool")]
    [InlineData("interceptionMode: redirect", "unknown value \"\\\"redirect\\\"\" for enum istio.mesh.v1alpha1.ProxyConfig.InboundInterceptionMode")]
    public void What_does_not_fit_a_field_is_told_as_the_decoder_does(string text, string problem) =>
        Assert.Equal($"failed to convert to apply proxy config: {problem}", ProxyConfigText.Problem(text));

    [Fact]
    public void A_text_that_is_not_in_yaml_is_refused() =>
        Assert.Equal("failed to convert to apply proxy config: error converting YAML to JSON: it is not in YAML", ProxyConfigText.Problem("a: ["));
}
