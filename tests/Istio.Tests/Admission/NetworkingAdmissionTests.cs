using Istio.Networking.V1;
using Istio.Networking.V1Alpha3;
using Istio.Networking.V1Beta1;

namespace Payments.Infra.Istio.Tests.Admission;

/// <summary>Resources that route traffic are refused when they are made, for what the API server would refuse.</summary>
public sealed class NetworkingAdmissionTests
{
    [Fact]
    public async Task A_virtual_service_with_a_route_is_made() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", Routes(new DestinationArgs { Host = "payment-service" }))));

    [Fact]
    public async Task A_virtual_service_without_a_destination_is_refused() => Assert.Contains(
        "VirtualService 'routes' would be refused: spec.http[0].route[0].destination: Required value",
        await MockProgram.RefusedAsync(() => _ = new VirtualService("routes", Routes(null!))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_virtual_service_that_matches_a_path_in_two_ways_is_refused() => Assert.Contains(
        "VirtualService 'routes' would be refused: \"spec.http[0].match[0].uri\" must validate one and only one schema (oneOf). Found 2 valid alternatives",
        await MockProgram.RefusedAsync(() => _ = new VirtualService("routes", new VirtualServiceArgs
        {
            Spec = new VirtualServiceSpecArgs
            {
                Hosts = { "payment-service" },
                Http = { new HttpRouteArgs { Match = { new HttpRouteMatchArgs { Uri = new StringMatchArgs { Exact = "/v1", Prefix = "/v1" } } } } },
            },
        })),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_destination_rule_with_a_breaker_is_made() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new DestinationRule("breaker", Breaker(errors: 5))));

    [Fact]
    public async Task A_destination_rule_with_a_negative_number_of_errors_is_refused() => Assert.Contains(
        "DestinationRule 'breaker' would be refused: spec.trafficPolicy.outlierDetection.consecutive5xxErrors: Invalid value: -1",
        await MockProgram.RefusedAsync(() => _ = new DestinationRule("breaker", Breaker(errors: -1))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_gateway_with_a_server_is_made() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new Gateway("public", Listener(new ServerPortArgs { Number = 80, Name = "http", Protocol = "HTTP" }))));

    [Fact]
    public async Task A_gateway_whose_port_has_no_name_is_refused() => Assert.Contains(
        "Gateway 'public' would be refused: spec.servers[0].port.name: Required value",
        await MockProgram.RefusedAsync(() => _ = new Gateway("public", Listener(new ServerPortArgs { Number = 80, Protocol = "HTTP" }))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(443, "bank.example", null)]
    [InlineData(0, "bank.example", "spec.ports[0].number: Invalid value: 0: port must be between 1-65535")]
    [InlineData(443, "*", "spec.hosts[0]: Invalid value: \"*\": hostname cannot be wildcard")]
    public async Task A_service_entry_has_a_port_and_a_host(int port, string host, string? reason)
    {
        var refused = reason is null ? "" : await MockProgram.RefusedAsync(Declare);
        if (reason is null)
        {
            Assert.Single(await MockProgram.RunAsync(Declare));
        }

        Assert.Contains(reason ?? "", refused, StringComparison.Ordinal);

        void Declare() => _ = new ServiceEntry("bank", new ServiceEntryArgs
        {
            Spec = new ServiceEntrySpecArgs
            {
                Hosts = { host },
                Ports = { new ServiceEntrySpecPortsArgs { Number = port, Name = "tls", Protocol = "TLS" } },
                Resolution = ServiceEntrySpecResolution.Dns,
            },
        });
    }

    [Fact]
    public async Task A_sidecar_without_hosts_in_its_listener_is_refused() => Assert.Contains(
        "Sidecar 'egress' would be refused: spec.egress[0].hosts: Required value",
        await MockProgram.RefusedAsync(() => _ = new Sidecar("egress", new SidecarArgs { Spec = new SidecarSpecArgs { Egress = { new SidecarSpecEgressArgs() } } })),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_envoy_filter_with_both_a_selector_and_targets_is_refused() => Assert.Contains(
        "EnvoyFilter 'filter' would be refused: spec: Invalid value: only one of targetRefs or workloadSelector can be set",
        await MockProgram.RefusedAsync(() => _ = new EnvoyFilter("filter", new EnvoyFilterArgs
        {
            Spec = new EnvoyFilterSpecArgs
            {
                WorkloadSelector = new EnvoyFilterSpecWorkloadSelectorArgs { Labels = { ["app"] = "payment-service" } },
                TargetRefs = { new EnvoyFilterSpecTargetRefsArgs { Kind = "Gateway", Name = "public" } },
            },
        })),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_workload_entry_without_address_is_refused() => Assert.Contains(
        "WorkloadEntry 'ledger' would be refused: spec: Invalid value: Address is required",
        await MockProgram.RefusedAsync(() => _ = new WorkloadEntry("ledger", new WorkloadEntryArgs { Spec = new WorkloadEntrySpecArgs() })),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_workload_group_without_template_is_refused() => Assert.Contains(
        "WorkloadGroup 'ledger' would be refused: spec.template: Required value",
        await MockProgram.RefusedAsync(() => _ = new WorkloadGroup("ledger", new WorkloadGroupArgs { Spec = new WorkloadGroupSpecArgs() })),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_proxy_configuration_with_negative_concurrency_is_refused() => Assert.Contains(
        "ProxyConfig 'proxies' would be refused: spec.concurrency: Invalid value: -1",
        await MockProgram.RefusedAsync(() => _ = new ProxyConfig("proxies", new ProxyConfigArgs { Spec = new ProxyConfigSpecArgs { Concurrency = -1 } })),
        StringComparison.Ordinal);

    private static VirtualServiceArgs Routes(DestinationArgs destination) => new()
    {
        Spec = new VirtualServiceSpecArgs
        {
            Hosts = { "payment-service" },
            Http = { new HttpRouteArgs { Route = { new HttpRouteDestinationArgs { Destination = destination } } } },
        },
    };

    private static DestinationRuleArgs Breaker(int errors) => new()
    {
        Spec = new DestinationRuleSpecArgs
        {
            Host = "payment-service",
            TrafficPolicy = new TrafficPolicyArgs { OutlierDetection = new TrafficPolicyOutlierDetectionArgs { Consecutive5xxErrors = errors } },
        },
    };

    private static GatewayArgs Listener(ServerPortArgs port) => new()
    {
        Spec = new GatewaySpecArgs
        {
            Selector = { ["istio"] = "ingressgateway" },
            Servers = { new ServerArgs { Port = port, Hosts = { "payments.bank.example" } } },
        },
    };
}
