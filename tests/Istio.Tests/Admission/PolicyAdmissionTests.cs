using Istio.Extensions.V1Alpha1;
using Istio.Security.V1;
using Istio.Telemetry.V1;
using Pulumi;

namespace Payments.Infra.Istio.Tests.Admission;

/// <summary>Resources that secure, observe and extend proxies are refused when they are made, for what the API server would refuse.</summary>
public sealed class PolicyAdmissionTests
{
    [Fact]
    public async Task An_authorization_policy_with_a_key_is_made() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new AuthorizationPolicy("allow", When("request.headers[x-tenant-id]"))));

    [Fact]
    public async Task An_authorization_policy_with_a_condition_without_key_is_refused() => Assert.Contains(
        "AuthorizationPolicy 'allow' would be refused: spec.rules[0].when[0].key: Required value",
        await MockProgram.RefusedAsync(() => _ = new AuthorizationPolicy("allow", When(null!))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_peer_authentication_by_port_is_made_for_selected_pods() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new PeerAuthentication("ports", Ports("8080", new PeerAuthenticationSpecSelectorArgs { MatchLabels = { ["app"] = "payment-service" } }))));

    [Fact]
    public async Task A_peer_authentication_by_port_is_refused_for_all_pods() => Assert.Contains(
        "PeerAuthentication 'ports' would be refused: spec: Invalid value: portLevelMtls requires selector",
        await MockProgram.RefusedAsync(() => _ = new PeerAuthentication("ports", Ports("8080", null))),
        StringComparison.Ordinal);

    [Fact]
    public async Task All_reasons_are_told_at_once() => Assert.Contains(
        "PeerAuthentication 'ports' would be refused: spec: Invalid value: portLevelMtls requires selector; spec.portLevelMtls: Invalid value: port must be between 1-65535",
        await MockProgram.RefusedAsync(() => _ = new PeerAuthentication("ports", Ports("70000", null))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://login.bank.example/keys", null)]
    [InlineData("ftp://login.bank.example/keys", "spec.jwtRules[0].jwksUri: Invalid value: \"ftp://login.bank.example/keys\": url must have scheme http:// or https://")]
    [InlineData("login.bank.example/keys", "spec.jwtRules[0].jwksUri: Invalid value: \"string\": URL parse error during conversion from string")]
    public async Task A_request_authentication_has_an_address_of_keys(string address, string? reason)
    {
        var refused = reason is null ? "" : await MockProgram.RefusedAsync(Declare);
        if (reason is null)
        {
            Assert.Single(await MockProgram.RunAsync(Declare));
        }

        Assert.Contains(reason ?? "", refused, StringComparison.Ordinal);

        void Declare() => _ = new RequestAuthentication("tokens", new RequestAuthenticationArgs
        {
            Spec = new RequestAuthenticationSpecArgs { JwtRules = { new JwtRuleArgs { Issuer = "https://login.bank.example", JwksUri = address } } },
        });
    }

    [Fact]
    public async Task A_telemetry_without_the_name_of_a_provider_is_refused() => Assert.Contains(
        "Telemetry 'traces' would be refused: spec.tracing[0].providers[0].name: Required value",
        await MockProgram.RefusedAsync(() => _ = new Telemetry("traces", new TelemetryArgs
        {
            Spec = new TelemetrySpecArgs { Tracing = { new TelemetrySpecTracingArgs { Providers = { new TelemetryProviderArgs() } } } },
        })),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_plugin_with_an_address_that_cannot_be_fetched_is_refused() => Assert.Contains(
        "WasmPlugin 'plugin' would be refused: spec.url: Invalid value: \"ftp://a/b\": url must have schema one of [http, https, file, oci]",
        await MockProgram.RefusedAsync(() => _ = new WasmPlugin("plugin", new WasmPluginArgs { Spec = new WasmPluginSpecArgs { Url = "ftp://a/b" } })),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_extension_that_extends_nothing_is_refused() => Assert.Contains(
        "TrafficExtension 'extension' would be refused: spec: Invalid value: exactly one of wasm or lua must be set",
        await MockProgram.RefusedAsync(() => _ = new TrafficExtension("extension", new TrafficExtensionArgs { Spec = new TrafficExtensionSpecArgs() })),
        StringComparison.Ordinal);

    private static AuthorizationPolicyArgs When(string key) => new()
    {
        Spec = new AuthorizationPolicySpecArgs { Rules = { new AuthorizationRuleArgs { When = { new AuthorizationRuleWhenArgs { Key = key, Values = { "acme" } } } } } },
    };

    private static PeerAuthenticationArgs Ports(string port, Input<PeerAuthenticationSpecSelectorArgs>? selector) => new()
    {
        Spec = new PeerAuthenticationSpecArgs
        {
            Selector = selector,
            PortLevelMtls = { [port] = new PeerAuthenticationSpecMtlsArgs { Mode = PeerAuthenticationSpecMtlsMode.Strict } },
        },
    };
}
