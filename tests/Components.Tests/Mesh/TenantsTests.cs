using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Mesh.Isolation;
using Payments.Infra.Components.Services;
using Pulumi;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>Routes, pools, policies and quotas follow from the list of tenants.</summary>
public sealed class TenantsTests
{
    private const string Policy = "kubernetes:security.istio.io/v1:AuthorizationPolicy";
    private const string Filter = "kubernetes:networking.istio.io/v1alpha3:EnvoyFilter";
    private const string DestinationRule = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const string VirtualService = "kubernetes:networking.istio.io/v1:VirtualService";
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    private static readonly Tenant Premium = new() { Id = "STD-001", Tier = TenantTier.Premium, DedicatedPool = "high-capacity", Quota = 1000, Burst = 100 };
    private static readonly Tenant Standard = new() { Id = "NED-001", Quota = 60, Burst = 5 };

    [Fact]
    public async Task A_premium_tenant_is_routed_to_its_pool_and_a_standard_one_to_the_shared_pods()
    {
        var routes = (await Platform(Premium, Standard)).Only(VirtualService).List("spec.http").Select(route => new Fields("route", route)).ToList();

        Assert.Equal(
            [
                "std-001-read: STD-001 high-capacity",
                "std-001-write: STD-001 high-capacity",
                "default-read:  v1",
                "default-write:  v1",
            ],
            routes.Select(route => $"{route["name"]}: {TenantOf(route)} {route["route[0].destination.subset"]}"));
    }

    [Fact]
    public async Task A_tenant_without_a_pool_costs_no_route() => Assert.Equal(
        (await Platform(Premium)).Only(VirtualService).Text(), (await Platform(Premium, Standard)).Only(VirtualService).Text());

    [Fact]
    public async Task A_candidate_in_a_pool_gets_its_share_of_that_tenant_alone_and_loses_it_by_a_change_of_weights()
    {
        var release = new Release { Stable = "1", Dedicated = new Release { Stable = "1", Candidate = "2", Weight = 30 } };
        var candidate = await Platform(release, Premium);
        var back = await Platform(release with { Dedicated = release.Dedicated with { Weight = 0 } }, Premium);

        Assert.Equal(["high-capacity 70", "high-capacity-v2 30"], Shares(candidate, "std-001-write"));
        Assert.Equal(["v1 "], Shares(candidate, "default-write"));
        Assert.Equal(["high-capacity "], Shares(back, "std-001-write"));
        Assert.Equal(Pods(candidate), Pods(back));
        Assert.Equal("payments/shop:2", candidate.Named(Deployment, "shop-high-capacity-v2")["spec.template.spec.containers[0].image"]);

        static IEnumerable<string> Shares(Cluster cluster, string name)
        {
            var routes = cluster.Only(VirtualService).List("spec.http").Select(route => new Fields("route", route));
            var route = routes.Single(route => (string?)route["name"] == name);
            return route.List("route").Select(share => new Fields("share", share)).Select(share => $"{share["destination.subset"]} {share["weight"]}");
        }

        static string Pods(Cluster cluster) => string.Concat(cluster.All(Deployment).Select(pods => pods.Text()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_pool_is_a_subset_that_the_shared_subset_does_not_contain()
    {
        var subsets = (await Platform(Premium)).Only(DestinationRule).List("spec.subsets").Select(subset => new Fields("subset", subset)).ToList();

        Assert.Equal(["v1 standard", "high-capacity high-capacity"], subsets.Select(subset => $"{subset["name"]} {subset["labels.pool"]}"));
    }

    [Fact]
    public async Task A_pool_has_pods_that_only_its_nodes_take()
    {
        var pod = (await Platform(Premium)).Named(Deployment, "shop-high-capacity").At("spec.template.spec");

        Assert.Equal(("pool", "high-capacity", "NoSchedule"), (pod["tolerations[0].key"], pod["tolerations[0].value"], pod["tolerations[0].effect"]));
        var term = pod.At("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0]");
        Assert.Equal(("pool", "In", "high-capacity"), (term["key"], term["operator"], term["values[0]"]));
    }

    [Fact]
    public async Task A_pool_has_its_own_autoscaler_and_budget()
    {
        var cluster = await Platform(Premium);

        Assert.Equal(
            "shop-high-capacity", cluster.Named("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "shop-high-capacity")["spec.scaleTargetRef.name"]);
        Assert.Equal("high-capacity", cluster.Named("kubernetes:policy/v1:PodDisruptionBudget", "shop-high-capacity")["spec.selector.matchLabels.pool"]);
    }

    [Fact]
    public async Task Shared_pods_go_to_any_node()
    {
        var pod = (await Platform(Premium)).Named(Deployment, "shop").At("spec.template.spec");

        Assert.Null(pod["affinity.nodeAffinity"]);
        Assert.Empty(pod.List("tolerations"));
    }

    [Fact]
    public async Task A_pool_refuses_requests_of_other_tenants_and_of_none()
    {
        var policy = (await Platform(Premium)).Named(Policy, "shop-high-capacity");

        Assert.Equal(("DENY", "high-capacity"), (policy["spec.action"], policy["spec.selector.matchLabels.pool"]));
        Assert.Equal(("request.headers[x-tenant-id]", "STD-001"), (policy["spec.rules[0].when[0].key"], policy["spec.rules[0].when[0].notValues[0]"]));
        Assert.Equal("8080", policy["spec.rules[0].to[0].operation.ports[0]"]);
    }

    [Fact]
    public async Task What_the_gateway_sends_to_a_pool_must_have_a_token_of_its_tenant()
    {
        var rule = (await Platform(Premium)).Named(Policy, "shop-high-capacity").At("spec.rules[1]");

        Assert.Equal("cluster.local/ns/istio-ingress/sa/istio-ingressgateway", rule["from[0].source.principals[0]"]);
        Assert.Equal(("request.auth.claims[tenant_id]", "STD-001"), (rule["when[0].key"], rule["when[0].notValues[0]"]));
    }

    [Fact]
    public async Task The_header_counts_from_the_services_that_call_and_from_the_gateway_alone()
    {
        var rule = (await Platform(Premium)).Named(Policy, "stock-tenant-header").At("spec.rules[0]");

        Assert.Equal(["cluster.local/ns/payments/sa/shop"], rule.Texts("from[0].source.notPrincipals"));
        Assert.Equal(("request.headers[x-tenant-id]", "*"), (rule["when[0].key"], rule["when[0].values[0]"]));
        Assert.Equal(
            ["cluster.local/ns/istio-ingress/sa/istio-ingressgateway"],
            (await Platform(Premium)).Named(Policy, "shop-tenant-header").Texts("spec.rules[0].from[0].source.notPrincipals"));
    }

    [Fact]
    public async Task Each_tenant_has_its_quota_and_whoever_has_no_entry_has_one_too()
    {
        var config = (string)(await Platform(Premium, Standard)).Only("kubernetes:core/v1:ConfigMap").Map("data")["config.yaml"];

        Assert.Equal(
            """
            domain: payments
            descriptors:
            - key: tenant
              rate_limit:
                unit: minute
                requests_per_unit: 60
            - key: header_match
              value: no-tenant
              rate_limit:
                unit: minute
                requests_per_unit: 60
            - key: tenant
              value: NED-001
              rate_limit:
                unit: minute
                requests_per_unit: 60
            - key: tenant
              value: STD-001
              rate_limit:
                unit: minute
                requests_per_unit: 1000
            - key: tenant_burst
              value: NED-001
              rate_limit:
                unit: second
                requests_per_unit: 5
            - key: tenant_burst
              value: STD-001
              rate_limit:
                unit: second
                requests_per_unit: 100

            """.ReplaceLineEndings("\n"),
            config);
    }

    [Fact]
    public async Task An_id_that_yaml_would_take_for_a_number_stays_text() => Assert.Contains(
        "value: \"007\"",
        (string)(await Platform(new Tenant { Id = "007" })).Only("kubernetes:core/v1:ConfigMap").Map("data")["config.yaml"],
        StringComparison.Ordinal);

    [Fact]
    public async Task The_gateway_asks_through_the_mesh_and_goes_on_when_nobody_answers()
    {
        var filter = (await Platform(Premium)).Named(Filter, "tenant-quota").At("spec.configPatches[0].patch.value.typed_config");

        Assert.Equal("outbound|8081||ratelimit.payments.svc.cluster.local", filter["rate_limit_service.grpc_service.envoy_grpc.cluster_name"]);
        Assert.Equal(false, filter["failure_mode_deny"]);
    }

    [Fact]
    public async Task Quotas_hold_on_every_host_and_touch_no_route()
    {
        var patches = (await Platform(Premium)).Named(Filter, "tenant-quota").List("spec.configPatches").Select(patch => new Fields("patch", patch)).ToList();

        Assert.Equal((443.0, null), (patches[1]["match.routeConfiguration.portNumber"], patches[1]["match.routeConfiguration.vhost"]));
        Assert.Equal(("VIRTUAL_HOST", "MERGE"), (patches[1]["applyTo"], patches[1]["patch.operation"]));
        Assert.Equal("x-tenant-id", patches[1]["patch.value.rate_limits[0].actions[0].request_headers.header_name"]);
        Assert.Equal(false, patches[1]["patch.value.rate_limits[2].actions[0].header_value_match.expect_match"]);
    }

    [Fact]
    public async Task The_quota_service_answers_the_gateway_alone() => Assert.Equal(
        ["cluster.local/ns/istio-ingress/sa/istio-ingressgateway"],
        (await Platform(Premium)).Named(Policy, "ratelimit").Texts("spec.rules[0].from[0].source.principals"));

    [Fact]
    public async Task The_quota_service_knows_its_redis_the_control_plane_and_who_takes_its_traces() => Assert.Equal(
        ["data/redis.data.svc.cluster.local", "istio-system/*", "monitoring/otel-collector.monitoring.svc.cluster.local"],
        (await Platform(Premium)).Named("kubernetes:networking.istio.io/v1:Sidecar", "ratelimit").Texts("spec.egress[0].hosts"));

    [Fact]
    public async Task A_tenant_that_leaves_takes_its_own_objects_and_no_others()
    {
        var (with, without) = ((await Platform(Standard, Premium)).Names(), (await Platform(Standard)).Names());

        Assert.NotEmpty(with.Except(without));
        Assert.All(with.Except(without), name => Assert.EndsWith($"-{Premium.DedicatedPool}", name, StringComparison.Ordinal));
        Assert.Empty(without.Except(with));
    }

    [Fact]
    public async Task The_order_of_the_entries_changes_nothing() =>
        Assert.Equal((await Platform(Premium, Standard)).Text(), (await Platform(Standard, Premium)).Text());

    private static object? TenantOf(Fields route) => route["match"] is null ? null : route["match[0].headers.x-tenant-id.exact"];

    private static Task<Cluster> Platform(params Tenant[] tenants) => Platform(new Release { Stable = "1" }, tenants);

    private static Task<Cluster> Platform(Release release, params Tenant[] tenants) => Cluster.With(() =>
    {
        var operation = new Operation { Methods = ["GET"], Paths = ["/items/*"] };
        var shop = new ServiceDefinition { Name = "shop", PublicOperations = [operation], Calls = [new ServiceCall("stock", operation)] };
        var stock = new ServiceDefinition { Name = "stock" };
        var list = new TenantList(tenants);
        var services = new StackServices([new(shop, release), new(stock, new Release { Stable = "1" })], list);
        _ = new TenantIsolation(
            "tenants", new TenantIsolationArgs { Namespace = "payments", Services = services, Counts = Counts });
        _ = new Microservice("shop", new MicroserviceArgs { Namespace = "payments", Service = services.All[0], Tenants = list });
        _ = new Traffic("shop", new TrafficArgs { Namespace = "payments", Service = services.All[0], Tenants = list });
    });

    private static StoreConnection Counts => new()
    {
        Store = "redis",
        Endpoint = new StoreEndpoint
        {
            Host = Output.Create("redis.data.svc.cluster.local"),
            Port = 6379,
            MeshHosts = [Output.Create("data/redis.data.svc.cluster.local")],
            Pods = new PodSelector("data", "app", "redis"),
        },
        SecretName = "ratelimit-redis",
        Files = ImmutableSortedDictionary<string, string>.Empty.Add("tls.crt", "tls.crt").Add("tls.key", "tls.key"),
        AuthoritySecret = "data-ca",
    };
}
