using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>Three layers let through the calls of the catalogue, and no others: policies, egress scopes, network policies.</summary>
public sealed class AccessTests
{
    private const string Policy = "kubernetes:security.istio.io/v1:AuthorizationPolicy";
    private const string Sidecar = "kubernetes:networking.istio.io/v1:Sidecar";
    private const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static readonly Operation Read = new() { Methods = ["GET"], Paths = ["/items/*"] };
    private static readonly Operation Write = new() { Methods = ["POST"], Paths = ["/items"] };

    [Fact]
    public async Task What_no_rule_allows_is_denied() =>
        Assert.Empty((await MeshOf(Shop(new ServiceCall("stock", Read)))).Named(Policy, "deny-by-default").Map("spec"));

    [Fact]
    public async Task A_declared_call_is_allowed_by_caller_method_path_and_port()
    {
        var policy = (await MeshOf(Shop(new ServiceCall("stock", Read)))).Named(Policy, "stock");

        Assert.Equal(("ALLOW", "stock"), (policy["spec.action"], policy["spec.selector.matchLabels.app"]));
        Assert.Equal("cluster.local/ns/payments/sa/shop", policy["spec.rules[0].from[0].source.principals[0]"]);
        Assert.Equal("GET", policy["spec.rules[0].to[0].operation.methods[0]"]);
        Assert.Equal("/items/*", policy["spec.rules[0].to[0].operation.paths[0]"]);
        Assert.Equal("8080", policy["spec.rules[0].to[0].operation.ports[0]"]);
    }

    [Fact]
    public async Task A_service_that_nobody_calls_has_no_allow_rule() =>
        Assert.Null((await MeshOf(Shop(new ServiceCall("stock", Read)))).Find(Policy, "shop"));

    [Fact]
    public async Task Where_releases_are_automated_a_caller_knows_the_services_that_flagger_sends_requests_to()
    {
        var caller = (await MeshOf(Shop(new ServiceCall("stock", Read)), "stock")).Named(Sidecar, "shop");

        Assert.Subset(
            caller.Texts("spec.egress[0].hosts").ToHashSet(),
            new[] { "stock", "stock-rollout-canary", "stock-rollout-primary" }.Select(name => $"./{name}.payments.svc.cluster.local").ToHashSet());
    }

    [Fact]
    public async Task A_public_operation_is_allowed_to_the_gateway_alone()
    {
        var policy = (await MeshOf([new ServiceDefinition { Name = "shop", PublicOperations = [Read] }])).Named(Policy, "shop");

        Assert.Single(policy.List("spec.rules"));
        Assert.Equal("cluster.local/ns/istio-ingress/sa/istio-ingressgateway", policy["spec.rules[0].from[0].source.principals[0]"]);
    }

    [Fact]
    public async Task The_gateway_is_not_believed_without_a_token_that_the_service_has_verified_itself() => Assert.Equal(
        ["https://login.example.com//*"],
        (await MeshOf([new ServiceDefinition { Name = "shop", PublicOperations = [Read] }])).Named(Policy, "shop")
            .Texts("spec.rules[0].from[0].source.requestPrincipals"));

    [Fact]
    public async Task A_call_from_inside_needs_no_token() =>
        Assert.Null((await MeshOf(Shop(new ServiceCall("stock", Read)))).Named(Policy, "stock")["spec.rules[0].from[0].source.requestPrincipals"]);

    [Fact]
    public async Task Management_endpoints_are_denied_on_the_port_of_the_service()
    {
        var policy = (await MeshOf(Shop())).Named(Policy, "shop-management");

        Assert.Equal("DENY", policy["spec.action"]);
        Assert.Equal("8080", policy["spec.rules[0].to[0].operation.ports[0]"]);
        Assert.Equal("/actuator/*", policy["spec.rules[0].to[0].operation.paths[1]"]);
    }

    [Fact]
    public async Task A_port_of_management_endpoints_alone_is_denied_as_a_whole()
    {
        var operation = (await MeshOf([new() { Name = "shop", ManagementPort = 8081, ManagementPaths = [] }])).Named(Policy, "shop-management")
            .At("spec.rules[0].to[0].operation");

        Assert.Equal(["8081"], operation.Texts("ports"));
        Assert.Null(operation["paths"]);
    }

    [Fact]
    public async Task The_network_opens_no_port_of_management_endpoints()
    {
        ImmutableArray<ServiceDefinition> stock =
        [
            new() { Name = "shop", Calls = [new ServiceCall("stock", Read)] },
            new() { Name = "stock", ManagementPort = 8081 },
        ];

        var rule = Assert.Single((await MeshOf(stock)).Named(NetworkPolicy, "stock").List("spec.ingress"));
        Assert.Equal(8080.0, new Fields("port", Assert.Single(new Fields("rule", rule).List("ports")))["port"]);
    }

    [Fact]
    public void Management_endpoints_on_the_port_of_the_service_have_no_port_of_their_own() => Assert.Equal(
        "shop has its management endpoints on its own port 8080; leave ManagementPort out, or name another port.",
        Assert.Throws<ArgumentException>(() => new CallGraph([new() { Name = "shop", ManagementPort = 8080 }])).Message);

    [Fact]
    public async Task A_service_of_another_framework_closes_the_paths_that_it_names() => Assert.Equal(
        ["/q/*"],
        (await MeshOf([new() { Name = "shop", ManagementPaths = ["/q/*"] }])).Named(Policy, "shop-management").Texts("spec.rules[0].to[0].operation.paths"));

    [Fact]
    public async Task A_service_without_management_paths_has_none_to_close() =>
        Assert.Null((await MeshOf([new() { Name = "shop", ManagementPaths = [] }])).Find(Policy, "shop-management"));

    [Fact]
    public async Task A_sidecar_knows_what_its_service_calls_and_no_more() =>
        Assert.Equal(
            ["./stock.payments.svc.cluster.local", "istio-system/*", "monitoring/otel-collector.monitoring.svc.cluster.local"],
            (await MeshOf(Shop(new ServiceCall("stock", Read)))).Named(Sidecar, "shop").Texts("spec.egress[0].hosts"));

    [Fact]
    public async Task A_pod_of_no_service_knows_the_control_plane_alone()
    {
        var scope = (await MeshOf(Shop(new ServiceCall("stock", Read)))).Named(Sidecar, "default");

        Assert.Null(scope["spec.workloadSelector"]);
        Assert.Equal(["istio-system/*", "monitoring/otel-collector.monitoring.svc.cluster.local"], scope.Texts("spec.egress[0].hosts"));
        Assert.Equal("REGISTRY_ONLY", scope["spec.outboundTrafficPolicy.mode"]);
    }

    [Fact]
    public async Task The_network_is_closed_both_ways_where_nothing_opens_it()
    {
        var policy = (await MeshOf(Shop())).Named(NetworkPolicy, "deny-by-default");

        Assert.Empty(policy.Map("spec.podSelector"));
        Assert.Equal(["Ingress", "Egress"], policy.Texts("spec.policyTypes"));
        Assert.Null(policy["spec.ingress"]);
        Assert.Null(policy["spec.egress"]);
    }

    [Fact]
    public async Task The_network_lets_a_declared_call_out_of_one_pod_and_into_the_other()
    {
        var mesh = await MeshOf(Shop(new ServiceCall("stock", Read)));

        Assert.Equal("stock", mesh.Named(NetworkPolicy, "shop")["spec.egress[0].to[0].podSelector.matchLabels.app"]);
        Assert.Equal("shop", mesh.Named(NetworkPolicy, "stock")["spec.ingress[0].from[0].podSelector.matchLabels.app"]);
        Assert.Equal(8080.0, mesh.Named(NetworkPolicy, "stock")["spec.ingress[0].ports[0].port"]);
    }

    [Fact]
    public async Task The_network_opens_nothing_into_a_service_that_nobody_calls() =>
        Assert.Empty((await MeshOf(Shop(new ServiceCall("stock", Read)))).Named(NetworkPolicy, "shop").List("spec.ingress"));

    [Theory]
    [InlineData("kube-dns", "k8s-app", 53.0)]
    [InlineData("istiod", "app", 15012.0)]
    [InlineData("otel-collector", "payments/tool", 4317.0)]
    public async Task Every_pod_reaches_names_its_control_plane_and_who_takes_its_traces(string pods, string label, double port)
    {
        var egress = (await MeshOf(Shop())).Named(NetworkPolicy, "platform").List("spec.egress").Select(rule => new Fields("egress", rule));

        Assert.Equal(port, Assert.Single(egress, rule => (string?)rule[$"to[0].podSelector.matchLabels.{label}"] == pods)["ports[0].port"]);
    }

    [Fact]
    public async Task Removing_a_call_removes_its_rule_its_host_and_its_peers_and_nothing_else()
    {
        var (both, one) = (
            await MeshOf(Shop(new ServiceCall("stock", Read), new ServiceCall("ledger", Write))), await MeshOf(Shop(new ServiceCall("stock", Read))));

        Assert.Null(one.Find(Policy, "ledger"));
        Assert.Equal(both.Named(Policy, "stock").Text(), one.Named(Policy, "stock").Text());
        Assert.Equal(
            ["./ledger.payments.svc.cluster.local"],
            both.Named(Sidecar, "shop").Texts("spec.egress[0].hosts").Except(one.Named(Sidecar, "shop").Texts("spec.egress[0].hosts")));
        Assert.Equal((2, 1), (both.Named(NetworkPolicy, "shop").List("spec.egress").Length, one.Named(NetworkPolicy, "shop").List("spec.egress").Length));
        Assert.Empty(one.Named(NetworkPolicy, "ledger").List("spec.ingress"));
        Assert.Equal(both.Named(NetworkPolicy, "stock").Text(), one.Named(NetworkPolicy, "stock").Text());
    }

    [Theory]
    [InlineData("nowhere", "there is no such service; known are ledger, shop, stock")]
    [InlineData("shop", "a service does not call itself through the mesh; remove the call")]
    public void A_call_to_no_other_service_is_refused(string callee, string reason) =>
        Assert.Equal(
            $"shop calls '{callee}': {reason}.",
            Assert.Throws<ArgumentException>(() => new CallGraph(Shop(new ServiceCall(callee, Read)))).Message);

    [Fact]
    public void A_call_of_nothing_is_refused() => Assert.Equal(
        "shop calls 'stock': it names no operation; name the methods and paths that are called.",
        Assert.Throws<ArgumentException>(() => new CallGraph(Shop(new ServiceCall("stock")))).Message);

    [Fact]
    public void Two_services_of_one_name_are_refused() => Assert.Equal(
        "Two services have the name 'shop'; names must differ.",
        Assert.Throws<ArgumentException>(() => new CallGraph([.. Shop(), .. Shop()])).Message);

    [Fact]
    public void A_circle_of_calls_is_refused_with_its_way() => Assert.Equal(
        "Calls go in a circle: ledger → shop → stock → ledger. Remove one of them, or, if it is made once the other has been answered, declare it IsCallback.",
        Assert.Throws<ArgumentException>(() => new CallGraph(Circle(isCallback: false))).Message);

    [Fact]
    public void A_callback_may_close_a_circle() => Assert.Equal(3, new CallGraph(Circle(isCallback: true)).Services.Length);

    private static ImmutableArray<ServiceDefinition> Circle(bool isCallback) =>
    [
        new() { Name = "shop", Calls = [new ServiceCall("stock", Read)] },
        new() { Name = "stock", Calls = [new ServiceCall("ledger", Read)] },
        new() { Name = "ledger", Calls = [new ServiceCall("shop", Write) { IsCallback = isCallback }] },
    ];

    private static ImmutableArray<ServiceDefinition> Shop(params ImmutableArray<ServiceCall> calls) =>
    [
        new() { Name = "shop", Calls = calls },
        new() { Name = "stock" },
        new() { Name = "ledger" },
    ];

    private static Task<Cluster> MeshOf(ImmutableArray<ServiceDefinition> services, params string[] automated) => Cluster.With(() =>
    {
        var access = new AccessArgs
        {
            Namespace = "payments",
            Calls = new CallGraph(services),
            TokenIssuer = "https://login.example.com/",
            Automated = [.. automated],
        };
        _ = new ZeroTrust("zero-trust", access);
        _ = new EgressScope("egress", access);
        _ = new NetworkAccess("network", access);
    });
}
