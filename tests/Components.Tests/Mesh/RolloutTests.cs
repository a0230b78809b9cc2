using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Mesh.Rollouts;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>What Flagger is told of a service, and what is left for it.</summary>
public sealed class RolloutTests
{
    private const string Canary = "kubernetes:flagger.app/v1beta1:Canary";
    private const string Template = "kubernetes:flagger.app/v1beta1:MetricTemplate";
    private const string DestinationRule = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const string VirtualService = "kubernetes:networking.istio.io/v1:VirtualService";

    private static readonly ServiceDefinition Shop = new()
    {
        Name = "shop",
        Objective = new ServiceObjective { Availability = new(99.95m), LatencyMilliseconds = 250, LatencyShare = new(97.5m) },
    };

    private static readonly RunningService Service = new(Shop, new Release { Stable = "1" }) { IsAutomated = true };

    [Theory]
    [InlineData("spec.targetRef.kind", "Deployment")]
    [InlineData("spec.targetRef.name", "shop-rollout")]
    [InlineData("spec.autoscalerRef.kind", "HorizontalPodAutoscaler")]
    [InlineData("spec.autoscalerRef.name", "shop-rollout")]
    [InlineData("spec.service.port", 8080.0)]
    [InlineData("spec.service.portName", "http-api")]
    [InlineData("spec.service.targetPort", "http-api")]
    [InlineData("spec.service.delegation", true)]
    [InlineData("spec.suspend", false)]
    public async Task Versions_come_from_the_deployment_and_routes_are_for_others_to_hand_requests_on_to(string path, object expected) =>
        Assert.Equal(expected, (await DeclaredAsync()).Only(Canary)[path]);

    [Fact]
    public async Task Everything_stays_as_it_is_while_releases_are_suspended() =>
        Assert.Equal(true, (await DeclaredAsync(new RolloutSettings { Suspended = true })).Only(Canary)["spec.suspend"]);

    [Fact]
    public async Task Requests_shift_as_the_settings_say()
    {
        var settings = new RolloutSettings { IntervalSeconds = 30, FailedChecks = 2, StepWeight = 20, MaxWeight = 60 };
        var analysis = (await DeclaredAsync(settings)).Only(Canary).At("spec.analysis");

        Assert.Equal(("30s", 2.0, 20.0, 60.0), (analysis["interval"], analysis["threshold"], analysis["stepWeight"], analysis["maxWeight"]));
    }

    [Fact]
    public async Task A_version_must_meet_the_objective_of_the_service()
    {
        var metrics = (await DeclaredAsync()).Only(Canary).At("spec.analysis");

        Assert.Equal(("request-success-rate", 99.95), (metrics["metrics[0].name"], metrics["metrics[0].thresholdRange.min"]));
        Assert.Equal(("answered-in-time", 97.5), (metrics["metrics[1].name"], metrics["metrics[1].thresholdRange.min"]));
        Assert.Equal("shop-rollout", metrics["metrics[1].templateRef.name"]);
    }

    [Fact]
    public async Task In_time_is_what_the_objective_says()
    {
        var template = (await DeclaredAsync()).Only(Template);

        Assert.Equal("shop-rollout", template["metadata.name"]);
        Assert.Equal("http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local:9090", template["spec.provider.address"]);
        Assert.Contains("le=~\"250([.]0)?\"", (string)template["spec.query"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 30, "120s")]
    [InlineData(300, 30, "300s")]
    [InlineData(10, 15, "60s")]
    public async Task A_look_is_at_a_window_with_several_readings(int interval, int scrape, string window) => Assert.Equal(
        window, (await DeclaredAsync(new RolloutSettings { IntervalSeconds = interval }, scrape)).Only(Canary)["spec.analysis.metrics[0].interval"]);

    /// <summary>But for what Flagger's definition does not know.</summary>
    [Fact]
    public async Task Callers_guard_themselves_against_both_versions_as_against_any_service()
    {
        var cluster = await DeclaredAsync();

        var own = cluster.Only(DestinationRule).Map("spec.trafficPolicy");
        var others = own.SetItem("connectionPool", ((ImmutableDictionary<string, object>)own["connectionPool"]).Remove("tcp"));
        Assert.Equal(new Fields("own", others).Text(), new Fields("others", cluster.Only(Canary)["spec.service.trafficPolicy"]).Text());
    }

    [Fact]
    public async Task Requests_that_all_pods_share_are_handed_on_and_what_else_a_route_says_stays_with_it()
    {
        var routes = (await DeclaredAsync()).Only(VirtualService);

        Assert.Equal(["default-read", "default-write", "stand-in"], Names(routes));
        Assert.Equal(("shop-rollout", "shop-rollout"), (routes["spec.http[0].delegate.name"], routes["spec.http[1].delegate.name"]));
        Assert.Equal((2.0, "3s"), (routes["spec.http[0].retries.attempts"], routes["spec.http[0].retries.perTryTimeout"]));
        Assert.Equal("connect-failure,refused-stream", routes["spec.http[1].retries.retryOn"]);
        Assert.Null(routes["spec.http[0].route"]);
    }

    [Fact]
    public async Task Until_flagger_has_routes_the_pods_are_reached_without_them()
    {
        var last = (await DeclaredAsync()).Only(VirtualService).At("spec.http[2]");

        Assert.Equal(("shop.payments.svc.cluster.local", "v1"), (last["route[0].destination.host"], last["route[0].destination.subset"]));
        Assert.Null(last["match"]);
        Assert.Equal("connect-failure,refused-stream", last["retries.retryOn"]);
    }

    [Fact]
    public async Task The_route_that_stands_in_is_reached_as_no_other_takes_everything() => Assert.All(
        (await DeclaredAsync()).Only(VirtualService).List("spec.http").SkipLast(1), route => Assert.NotNull(new Fields("route", route)["match[0].method"]));

    [Fact]
    public async Task Tenants_stay_in_their_pools_and_marked_requests_suffer()
    {
        var fault = new Fault { Name = "slow", Service = "shop", DelayMilliseconds = 10, Header = new HeaderRule { Name = "x-fault", Value = "slow" } };
        var routes = (await TrafficAsync(new TenantList([new Tenant { Id = "ONE-001", DedicatedPool = "fast" }]), fault)).Only(VirtualService);

        Assert.Equal(["fault-slow-one-001", "fault-slow", "one-001-read", "one-001-write", "default-read", "default-write", "stand-in"], Names(routes));
        Assert.Equal(("fast", "fast"), (routes["spec.http[0].route[0].destination.subset"], routes["spec.http[2].route[0].destination.subset"]));
        Assert.Equal(("10ms", "shop-rollout"), (routes["spec.http[1].fault.delay.fixedDelay"], routes["spec.http[1].delegate.name"]));
    }

    [Fact]
    public async Task Nothing_has_a_name_that_flagger_gives()
    {
        var names = (await DeclaredAsync()).Registered.Where(item => item.Type is DestinationRule or VirtualService).Select(item => item.Name);

        Assert.Equal(["shop", "shop"], names);
    }

    private static IEnumerable<object?> Names(Fields routes) => routes.List("spec.http").Select(route => new Fields("route", route)["name"]);

    private static Task<Cluster> TrafficAsync(TenantList tenants, params Fault[] faults) => Cluster.With(() =>
        _ = new Traffic("shop", new TrafficArgs { Namespace = "payments", Service = Service, Tenants = tenants, Faults = [.. faults] }));

    private static Task<Cluster> DeclaredAsync(RolloutSettings? settings = null, int scrape = 30) => Cluster.With(() =>
    {
        _ = new Traffic("shop", new TrafficArgs { Namespace = "payments", Service = Service });
        _ = new Rollout(
            "shop-canary", new RolloutArgs { Namespace = "payments", Service = Service, Settings = settings ?? new(), ScrapeSeconds = scrape });
    });
}
