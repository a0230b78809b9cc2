using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>One destination rule and one virtual service say how requests reach a service.</summary>
public sealed class TrafficTests
{
    private const string DestinationRule = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const string VirtualService = "kubernetes:networking.istio.io/v1:VirtualService";

    private static readonly ServiceDefinition Shop = new() { Name = "shop" };
    private static readonly Release Canary = new() { Stable = "1", Candidate = "2" };

    [Fact]
    public async Task A_pod_is_left_alone_for_half_a_minute_after_five_errors()
    {
        var breaker = (await TrafficOf(Canary)).Only(DestinationRule).At("spec.trafficPolicy.outlierDetection");

        Assert.Equal((5.0, "30s"), (breaker["consecutive5xxErrors"], breaker["baseEjectionTime"]));
        Assert.Null(breaker["consecutiveErrors"]);
    }

    [Theory]
    [InlineData(1, 100.0)]
    [InlineData(2, 50.0)]
    [InlineData(3, 50.0)]
    [InlineData(12, 50.0)]
    public async Task One_bad_pod_can_always_be_left_alone(int pods, double percent) => Assert.Equal(
        percent,
        (await TrafficOf(Canary, new Replicas { Min = pods, Max = 20 })).Only(DestinationRule)["spec.trafficPolicy.outlierDetection.maxEjectionPercent"]);

    [Fact]
    public async Task What_a_caller_asks_at_once_is_bounded()
    {
        var pool = (await TrafficOf(Canary)).Only(DestinationRule).At("spec.trafficPolicy.connectionPool");

        Assert.Equal((100.0, 100.0, 200.0), (pool["tcp.maxConnections"], pool["http.http1MaxPendingRequests"], pool["http.http2MaxRequests"]));
    }

    [Fact]
    public async Task Sidecars_use_mutual_tls() =>
        Assert.Equal("ISTIO_MUTUAL", (await TrafficOf(Canary)).Only(DestinationRule)["spec.trafficPolicy.tls.mode"]);

    [Fact]
    public async Task Without_a_candidate_there_is_one_subset_and_it_gets_everything()
    {
        var cluster = await TrafficOf(new Release { Stable = "1" });

        Assert.Equal(["v1"], Subsets(cluster));
        Assert.Equal(["read: v1", "write: v1"], Shares(cluster));
    }

    [Fact]
    public async Task A_candidate_gets_a_tenth_by_default()
    {
        var cluster = await TrafficOf(Canary);

        Assert.Equal(["v1", "v2"], Subsets(cluster));
        Assert.Equal(["read: v1 90, v2 10", "write: v1 90, v2 10"], Shares(cluster));
    }

    [Fact]
    public async Task Weight_zero_takes_everything_back_and_leaves_the_pods() =>
        Assert.Equal(["read: v1", "write: v1"], Shares(await TrafficOf(Canary with { Weight = 0, Header = Marked })));

    [Fact]
    public async Task A_marked_request_gets_the_candidate_before_the_weights_are_asked()
    {
        var routes = (await TrafficOf(Canary with { Header = Marked })).Only(VirtualService);

        Assert.Equal(
            ["header-read", "header-write", "default-read", "default-write"], routes.List("spec.http").Select(route => new Fields("route", route)["name"]));
        Assert.Equal("yes", routes["spec.http[1].match[0].headers.x-canary.exact"]);
        Assert.Equal("v2", routes["spec.http[1].route[0].destination.subset"]);
    }

    [Fact]
    public async Task The_last_route_takes_whatever_is_left()
    {
        var last = new Fields("route", (await TrafficOf(Canary with { Header = Marked })).Only(VirtualService).List("spec.http")[^1]);

        Assert.Null(last["match"]);
    }

    [Fact]
    public async Task A_request_that_may_change_something_is_tried_again_only_if_it_never_reached_a_pod()
    {
        var routes = (await TrafficOf(Canary)).Only(VirtualService);

        Assert.Equal("connect-failure,refused-stream", routes["spec.http[1].retries.retryOn"]);
    }

    [Fact]
    public async Task A_request_that_reads_is_tried_again()
    {
        var route = (await TrafficOf(Canary)).Only(VirtualService).At("spec.http[0]");

        Assert.Equal("GET|HEAD|OPTIONS", route["match[0].method.regex"]);
        Assert.Equal((2.0, "3s", "10s"), (route["retries.attempts"], route["retries.perTryTimeout"], route["timeout"]));
    }

    [Fact]
    public async Task Every_destination_names_its_port() => Assert.All(
        (await TrafficOf(Canary)).Only(VirtualService).List("spec.http").SelectMany(route => new Fields("route", route).List("route")),
        destination => Assert.Equal(8080.0, new Fields("destination", destination)["destination.port.number"]));

    private static HeaderRule Marked => new() { Name = "x-canary", Value = "yes" };

    private static IEnumerable<object?> Subsets(Cluster cluster) =>
        cluster.Only(DestinationRule).List("spec.subsets").Select(subset => new Fields("subset", subset)["name"]);

    /// <summary>What each route without a header sends where, such as <c>read: v1 90, v2 10</c>.</summary>
    private static IEnumerable<string> Shares(Cluster cluster) =>
        from entry in cluster.Only(VirtualService).List("spec.http")
        let route = new Fields("route", entry)
        let name = ((string)route["name"]!).Replace("default-", "", StringComparison.Ordinal)
        let destinations = route.List("route").Select(destination => new Fields("destination", destination))
        select $"{name}: {string.Join(", ", destinations.Select(to => $"{to["destination.subset"]} {to["weight"]}".Trim()))}";

    private static Task<Cluster> TrafficOf(Release release, Replicas? replicas = null) => Cluster.With(() =>
    {
        _ = new Traffic(
            "shop", new TrafficArgs { Namespace = "payments", Service = new RunningService(Shop, release) { Replicas = replicas ?? new Replicas() } });
    });
}
