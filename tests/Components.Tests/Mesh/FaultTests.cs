using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Mesh.Ingress;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>Faults on purpose meet marked requests alone.</summary>
public sealed class FaultTests
{
    private const string VirtualService = "kubernetes:networking.istio.io/v1:VirtualService";
    private const string Filter = "kubernetes:networking.istio.io/v1alpha3:EnvoyFilter";

    private static readonly Fault Slow = new()
    {
        Name = "slow",
        Service = "shop",
        DelayMilliseconds = 1500,
        AbortStatus = 503,
        Percent = 20,
        Header = new HeaderRule { Name = "x-fault", Value = "slow" },
    };

    [Fact]
    public async Task A_fault_is_the_first_route_and_only_for_marked_requests()
    {
        var route = (await TrafficWith(Slow)).Only(VirtualService).At("spec.http[0]");

        Assert.Equal(("fault-slow", "slow"), (route["name"], route["match[0].headers.x-fault.exact"]));
        Assert.Equal(
            ("1500ms", 20.0, 503.0, 20.0),
            (route["fault.delay.fixedDelay"], route["fault.delay.percentage.value"], route["fault.abort.httpStatus"], route["fault.abort.percentage.value"]));
    }

    [Fact]
    public async Task A_route_with_a_fault_has_no_timeout_and_no_retries_that_would_be_ignored()
    {
        var route = (await TrafficWith(Slow)).Only(VirtualService).At("spec.http[0]");

        Assert.Null(route["timeout"]);
        Assert.Equal(0.0, route["retries.attempts"]);
    }

    [Fact]
    public async Task Without_faults_there_is_no_such_route() =>
        Assert.DoesNotContain("fault-slow", (await TrafficWith()).Only(VirtualService).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task A_fault_of_another_service_is_left_out() =>
        Assert.DoesNotContain("fault-slow", (await TrafficWith(Slow with { Service = "stock" })).Only(VirtualService).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task A_fault_in_the_service_is_seen_by_circuit_breakers()
    {
        var cluster = await TrafficWith(Slow with { At = FaultPlace.Service });
        var filter = cluster.Named(Filter, "shop-fault-slow").At("spec.configPatches[0]");

        Assert.Equal(("SIDECAR_INBOUND", "INSERT_BEFORE"), (filter["match.context"], filter["patch.operation"]));
        Assert.Equal(("x-fault", 503.0, "1.5s"), (
            filter["patch.value.typed_config.headers[0].name"],
            filter["patch.value.typed_config.abort.http_status"],
            filter["patch.value.typed_config.delay.fixed_delay"]));
        Assert.DoesNotContain("fault-slow", cluster.Only(VirtualService).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pod_protects_itself_from_overload()
    {
        var limit = new Fields(
            "limit",
            (await TrafficWith()).Named(Filter, "shop-overload-standard").Map(
                "spec.configPatches[1].patch.value.typed_per_filter_config")["envoy.filters.http.local_ratelimit"]);

        Assert.Equal((400.0, 200.0, "1s"), (limit["token_bucket.max_tokens"], limit["token_bucket.tokens_per_fill"], limit["token_bucket.fill_interval"]));
        Assert.Equal((100.0, 100.0), (limit["filter_enabled.default_value.numerator"], limit["filter_enforced.default_value.numerator"]));
    }

    [Fact]
    public async Task The_limit_is_on_the_port_of_the_service() => Assert.Equal(
        "inbound|http|8080",
        (await TrafficWith()).Named(Filter, "shop-overload-standard")["spec.configPatches[1].match.routeConfiguration.vhost.name"]);

    [Fact]
    public async Task A_tenant_with_a_pool_stays_in_it_while_it_suffers()
    {
        var tenants = new TenantList([new() { Id = "A", Tier = TenantTier.Premium, DedicatedPool = "own" }]);
        var routes = (await TrafficWith(tenants, Slow)).Only(VirtualService).List("spec.http").Select(route => new Fields("route", route)).Take(2).ToList();

        Assert.Equal(["fault-slow-a: own", "fault-slow: v1"], routes.Select(route => $"{route["name"]}: {route["route[0].destination.subset"]}"));
        Assert.Equal(("slow", "A"), (routes[0]["match[0].headers.x-fault.exact"], routes[0]["match[0].headers.x-tenant-id.exact"]));
    }

    [Fact]
    public async Task Requests_from_outside_meet_a_fault_too()
    {
        var shop = new ServiceDefinition { Name = "shop", PublicOperations = [new Operation { Methods = ["GET"], Paths = ["/items"] }] };
        var cluster = await Cluster.With(() =>
        {
            _ = new IngressGateway("in", new IngressArgs
            {
                Namespace = "payments",
                Services = new StackServices([new(shop, new Release { Stable = "1" })], TenantList.None),
                Faults = [Slow],
                Settings = new IngressSettings
                {
                    Hosts = ["api.example.com"],
                    Tokens = new TokenSettings { Issuer = "https://login.example.com/", JwksUri = "https://login.example.com/keys" },
                },
            });
        });

        Assert.Equal("fault-slow", cluster.Only(VirtualService)["spec.http[0].name"]);
    }

    private static Task<Cluster> TrafficWith(params Fault[] faults) => TrafficWith(TenantList.None, faults);

    private static Task<Cluster> TrafficWith(TenantList tenants, params Fault[] faults) => Cluster.With(() =>
    {
        var shop = new ServiceDefinition { Name = "shop" };
        _ = new Traffic(
            "shop", new TrafficArgs { Namespace = "payments", Tenants = tenants, Service = new(shop, new Release { Stable = "1" }), Faults = [.. faults] });
    });
}
