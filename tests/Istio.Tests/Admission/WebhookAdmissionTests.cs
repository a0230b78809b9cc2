using Istio.Networking.V1;
using Istio.Networking.V1Alpha3;
using Istio.Security.V1;
using Istio.Telemetry.V1;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Utilities;

namespace Payments.Infra.Istio.Tests.Admission;

/// <summary>Resources are refused when they are made, for what istiod's webhook would refuse, with the place of what is wrong.</summary>
public sealed class WebhookAdmissionTests
{
    [Theory]
    [InlineData(90, null)]
    [InlineData(-1, "VirtualService 'routes' would be refused: spec.http[1].route[1].weight: ")]
    public Task A_weight_is_not_negative(int weight, string? refused) => AssertAsync(refused, () => _ = new VirtualService("routes", Routes(Weighted(weight))));

    [Theory]
    [InlineData("5xx,reset", null)]
    [InlineData("5xx, reset", "VirtualService 'routes' would be refused: spec.http[1].retries.retryOn: ")]
    public Task Conditions_of_retries_have_no_blanks(string conditions, string? refused) => AssertAsync(
        refused, () => _ = new VirtualService("routes", Routes(new HttpRouteArgs { Route = Destinations(), Retries = new HttpRouteRetriesArgs { Attempts = 2, RetryOn = conditions } })));

    [Fact]
    public Task A_route_that_leads_nowhere_is_refused() => AssertAsync(
        "VirtualService 'routes' would be refused: spec.http[1]: ", () => _ = new VirtualService("routes", Routes(new HttpRouteArgs { Name = "nowhere" })));

    [Theory]
    [InlineData("v1", "v2", null)]
    [InlineData("v1", "v1", "DestinationRule 'subsets' would be refused: spec.subsets: ")]
    public Task Subsets_have_names_of_their_own(string first, string second, string? refused) => AssertAsync(refused, () => _ = new DestinationRule("subsets", new DestinationRuleArgs
    {
        Spec = new DestinationRuleSpecArgs { Host = "payment-service", Subsets = { new SubsetArgs { Name = first }, new SubsetArgs { Name = second } } },
    }));

    [Theory]
    [InlineData("HTTP", null)]
    [InlineData("HTTPS", "Gateway 'public' would be refused: spec.servers[0]")]
    public Task A_server_for_HTTPS_says_how_it_ends_TLS(string protocol, string? refused) => AssertAsync(refused, () => _ = new Gateway("public", new GatewayArgs
    {
        Spec = new GatewaySpecArgs { Servers = { new ServerArgs { Port = new ServerPortArgs { Number = 443, Name = "port", Protocol = protocol }, Hosts = { "payments.bank.example" } } } },
    }));

    [Theory]
    [InlineData("istio-system/*", null)]
    [InlineData("./payment-service", "Sidecar 'egress' would be refused: spec.egress[0].hosts")]
    public Task A_host_of_a_sidecar_is_a_full_name(string host, string? refused) => AssertAsync(
        refused, () => _ = new Sidecar("egress", new SidecarArgs { Spec = new SidecarSpecArgs { Egress = { new SidecarSpecEgressArgs { Hosts = { host } } } } }));

    [Theory]
    [InlineData("bank.example", null)]
    [InlineData("bank_.example", "ServiceEntry 'bank' would be refused: spec.hosts[0]: ")]
    public Task A_host_of_a_service_entry_is_a_name(string host, string? refused) => AssertAsync(refused, () => _ = new ServiceEntry("bank", new ServiceEntryArgs
    {
        Spec = new ServiceEntrySpecArgs { Hosts = { host }, Resolution = ServiceEntrySpecResolution.Dns, Ports = { new ServiceEntrySpecPortsArgs { Number = 443, Name = "tls", Protocol = "TLS" } } },
    }));

    [Theory]
    [InlineData("8080", null)]
    [InlineData("http", "AuthorizationPolicy 'allow' would be refused: spec.rules[0].to[0].operation.ports")]
    public Task A_port_of_an_operation_is_a_number(string port, string? refused) => AssertAsync(refused, () => _ = new AuthorizationPolicy("allow", new AuthorizationPolicyArgs
    {
        Spec = new AuthorizationPolicySpecArgs
        {
            Rules = { new AuthorizationRuleArgs { To = { new AuthorizationRuleToArgs { Operation = new AuthorizationRuleToOperationArgs { Ports = { port } } } } } },
        },
    }));

    [Theory]
    [InlineData("true", null)]
    [InlineData("maybe", "AuthorizationPolicy 'deny' would be refused: metadata.annotations[istio.io/dry-run]: ")]
    public Task An_annotation_is_checked(string dryRun, string? refused) => AssertAsync(refused, () => _ = new AuthorizationPolicy("deny", new AuthorizationPolicyArgs
    {
        Metadata = new ObjectMetaArgs { Annotations = { ["istio.io/dry-run"] = dryRun } },
        Spec = new AuthorizationPolicySpecArgs(),
    }));

    [Fact]
    public Task A_request_authentication_without_issuer_and_keys_is_refused() => AssertAsync(
        "RequestAuthentication 'tokens' would be refused: spec.jwtRules[0]",
        () => _ = new RequestAuthentication("tokens", new RequestAuthenticationArgs { Spec = new RequestAuthenticationSpecArgs { JwtRules = { new JwtRuleArgs() } } }));

    [Fact]
    public Task A_telemetry_with_an_empty_filter_is_refused() => AssertAsync("Telemetry 'log' would be refused: spec.accessLogging[0].filter", () => _ = new Telemetry("log", new TelemetryArgs
    {
        Spec = new TelemetrySpecArgs { AccessLogging = { new TelemetrySpecAccessLoggingArgs { Filter = new TelemetrySpecAccessLoggingFilterArgs { Expression = "" } } } },
    }));

    [Theory]
    [InlineData("1.31.*", null)]
    [InlineData("(", "EnvoyFilter 'filter' would be refused: spec.configPatches[0]: ")]
    public Task A_version_of_proxies_is_a_regular_expression(string version, string? refused) => AssertAsync(refused, () => _ = new EnvoyFilter("filter", new EnvoyFilterArgs
    {
        Spec = new EnvoyFilterSpecArgs
        {
            ConfigPatches =
            {
                new ConfigPatchArgs
                {
                    ApplyTo = ConfigPatchApplyTo.Cluster,
                    Match = new ConfigPatchMatchArgs { Proxy = new ConfigPatchMatchProxyArgs { ProxyVersion = version } },
                    Patch = new ConfigPatchPatchArgs { Operation = ConfigPatchPatchOperation.Merge, Value = { ["name"] = "a" } },
                },
            },
        },
    }));

    [Fact]
    public Task What_is_unknown_is_not_refused() => AssertAsync(null, () => _ = new VirtualService("routes", new VirtualServiceArgs
    {
        Spec = new VirtualServiceSpecArgs
        {
            Hosts = { OutputUtilities.CreateUnknown("a_b") },
            Http = { new HttpRouteArgs { Timeout = OutputUtilities.CreateUnknown(default(global::Istio.Duration)), Route = OutputUtilities.CreateUnknown(Array.Empty<HttpRouteDestinationArgs>()) } },
        },
    }));

    [Fact]
    public Task What_is_known_beside_it_is_refused() => AssertAsync("VirtualService 'routes' would be refused: spec.http[0].route[1].weight: ", () => _ = new VirtualService("routes", new VirtualServiceArgs
    {
        Spec = new VirtualServiceSpecArgs { Hosts = { OutputUtilities.CreateUnknown("a_b") }, Http = { Weighted(-1) } },
    }));

    private static async Task AssertAsync(string? refused, Action declare)
    {
        if (refused is null)
        {
            Assert.Single(await MockProgram.RunAsync(declare));
        }
        else
        {
            Assert.Contains(refused, await MockProgram.RefusedAsync(declare), StringComparison.Ordinal);
        }
    }

    private static VirtualServiceArgs Routes(HttpRouteArgs second) => new()
    {
        Spec = new VirtualServiceSpecArgs
        {
            Hosts = { "payment-service" },
            Http = { new HttpRouteArgs { Match = { new HttpRouteMatchArgs { Uri = new StringMatchArgs { Prefix = "/v1" } } }, Route = Destinations() }, second },
        },
    };

    private static HttpRouteArgs Weighted(int weight) => new() { Route = Destinations(new HttpRouteDestinationArgs { Destination = new DestinationArgs { Host = "saga-service" }, Weight = weight }) };

    private static InputList<HttpRouteDestinationArgs> Destinations(params HttpRouteDestinationArgs[] more) =>
        [new HttpRouteDestinationArgs { Destination = new DestinationArgs { Host = "payment-service" }, Weight = 10 }, .. more];
}
