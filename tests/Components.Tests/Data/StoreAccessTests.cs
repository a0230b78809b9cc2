using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>From the catalogue alone follows who reaches which store: by role and ACL, by network, by the mesh.</summary>
public sealed class StoreAccessTests
{
    private const string Sidecar = "kubernetes:networking.istio.io/v1:Sidecar";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Rule = "kubernetes:networking.istio.io/v1:DestinationRule";
    private const string Entry = "kubernetes:networking.istio.io/v1:ServiceEntry";
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Fact]
    public async Task A_sidecar_knows_the_stores_that_its_service_uses_and_no_others() => Assert.Equal(
        [
            "data/kafka-bootstrap.data.svc.cluster.local",
            "data/kafka-kafka-brokers.data.svc.cluster.local",
            "data/postgres-rw.data.svc.cluster.local",
            "istio-system/*",
            "monitoring/otel-collector.monitoring.svc.cluster.local",
        ],
        (await ShopPlatform.DeclareAsync()).Named(Sidecar, "stock-service").Texts("spec.egress[0].hosts").Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_network_lets_a_service_out_to_the_pods_of_its_stores_alone()
    {
        var rules = (await ShopPlatform.DeclareAsync()).Named(Policy, "ledger-service").List("spec.egress").Select(rule => new Fields("rule", rule)).ToList();

        var rule = Assert.Single(rules);
        Assert.Equal(
            ("data", "redis", 6379.0),
            (rule["to[0].namespaceSelector.matchLabels.kubernetes~io/metadata~name"], rule["to[0].podSelector.matchLabels.app"], rule["ports[0].port"]));
    }

    [Fact]
    public async Task A_store_outside_the_cluster_is_reached_by_its_addresses_and_a_service_entry()
    {
        var cluster = await ShopPlatform.DeclareAsync(redis: StoreMode.Azure);

        Assert.Equal("10.0.4.0/24", cluster.Named(Policy, "ledger-service")["spec.egress[0].to[0].ipBlock.cidr"]);
        Assert.Equal("./amr-shop.westeurope.redis.azure.net", cluster.Named(Sidecar, "ledger-service")["spec.egress[0].hosts[0]"]);
        var entry = cluster.Named(Entry, "redis");
        Assert.Equal(
            ("amr-shop.westeurope.redis.azure.net", 10000.0, "MESH_EXTERNAL"),
            (entry["spec.hosts[0]"], entry["spec.ports[0].number"], entry["spec.location"]));
    }

    [Fact]
    public async Task Sidecars_leave_the_stores_own_tls_alone() => Assert.All(
        (await ShopPlatform.DeclareAsync()).All(Rule), rule => Assert.Equal("DISABLE", rule["spec.trafficPolicy.tls.mode"]));

    [Fact]
    public async Task A_pod_gets_what_opens_its_stores_as_files_and_where_they_are_as_variables()
    {
        var pod = (await ShopPlatform.DeclareAsync()).Named(Deployment, "stock-service").At("spec.template.spec");

        var variables = pod.List("containers[0].env")
            .Select(variable => new Fields("variable", variable))
            .ToDictionary(variable => (string)variable["name"]!, variable => (string?)variable["value"]);
        Assert.Equal(
            ("postgres-rw.data.svc.cluster.local", "5432", "stock", "verify-full"),
            (variables["POSTGRES_HOST"], variables["POSTGRES_PORT"], variables["POSTGRES_DATABASE"], variables["POSTGRES_SSLMODE"]));
        Assert.Equal(("/etc/payments/kafka", "/etc/payments/kafka/ca.crt"), (variables["KAFKA_CREDENTIALS"], variables["KAFKA_CA"]));
        Assert.Equal(
            ["/tmp", "/etc/payments/postgres", "/etc/payments/kafka"],
            pod.List("containers[0].volumeMounts").Select(mount => new Fields("mount", mount)["mountPath"]));
        Assert.Equal(
            ("stock-service-db-0", "data-ca"), (pod["volumes[1].projected.sources[0].secret.name"], pod["volumes[1].projected.sources[1].secret.name"]));
    }

    [Theory]
    [InlineData(StoreMode.Statefulset)]
    [InlineData(StoreMode.Operator)]
    [InlineData(StoreMode.Azure)]
    public async Task No_password_stands_in_anything_but_secrets(StoreMode mode)
    {
        var cluster = await ShopPlatform.DeclareAsync(postgres: mode, redis: mode, kafka: mode);

        string[] keepers = ["kubernetes:core/v1:Secret", "azure-native:dbforpostgresql:Server"];
        Assert.All(
            cluster.Registered.Where(resource => !keepers.Contains(resource.Type)),
            resource => Assert.DoesNotContain("hunter2", resource.Text, StringComparison.Ordinal));
        Assert.All(
            cluster.Registered.Where(resource => resource.Type != "kubernetes:core/v1:Secret"),
            resource => Assert.DoesNotContain("secretKeyRef: {key: password, name: shop-service-db", resource.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_reader_of_a_topic_changes_its_acl_the_ways_there_and_its_own_credentials_and_nothing_else()
    {
        var before = await ShopPlatform.DeclareAsync();
        var after = await ShopPlatform.DeclareAsync([Shop.ShopService, Shop.Stock, Shop.Ledger with { Consumes = ["orders"] }]);

        Assert.Equal(
            [
                "+kubernetes:core/v1:Secret kafka-ledger-service-a-server",
                "+kubernetes:core/v1:Secret kafka-ledger-service-service",
                "+kubernetes:kafka.strimzi.io/v1:KafkaUser user-ledger-service-a",
                "+random:index/randomPassword:RandomPassword kafka-ledger-service-a",
                "~kubernetes:apps/v1:Deployment ledger-service",
                "~kubernetes:batch/v1:Job kafka-logins",
                "~kubernetes:kafka.strimzi.io/v1:Kafka kafka",
                "~kubernetes:networking.istio.io/v1:Sidecar egress-ledger-service",
                "~kubernetes:networking.k8s.io/v1:NetworkPolicy network-ledger-service",
            ],
            Changes(before, after));
    }

    [Fact]
    public async Task Another_topic_for_a_reader_changes_its_acl_alone()
    {
        var two = Shop.ShopService with { Produces = [new Topic { Name = "orders" }, new Topic { Name = "returns" }] };
        var before = await ShopPlatform.DeclareAsync([two, Shop.Stock, Shop.Ledger]);
        var after = await ShopPlatform.DeclareAsync([two, Shop.Stock with { Consumes = ["orders", "returns"] }, Shop.Ledger]);

        Assert.Equal(["~kubernetes:kafka.strimzi.io/v1:KafkaUser user-stock-service-a"], Changes(before, after));
    }

    [Fact]
    public void Two_owners_of_a_topic_are_refused() => Assert.Equal(
        "stock-service.produces: 'orders' belongs to shop-service already; a topic has one owner, so choose another name or remove it from one of them",
        Assert.Throws<ArgumentException>(() => new StoreUsage([Shop.ShopService, Shop.Stock with { Produces = [new Topic { Name = "orders" }] }])).Message);

    [Fact]
    public void A_reader_of_a_topic_that_nobody_writes_is_refused() => Assert.Equal(
        "stock-service.consumes: nobody produces 'order'; read one of orders, or add it to produces of the service that writes it",
        Assert.Throws<ArgumentException>(() => new StoreUsage([Shop.ShopService, Shop.Stock with { Consumes = ["order"] }])).Message);

    private static IEnumerable<string> Changes(Cluster before, Cluster after)
    {
        var (old, now) = (before.Registered.ToDictionary(Key, resource => resource.Text), after.Registered.ToDictionary(Key, resource => resource.Text));
        return now.Keys.Except(old.Keys).Select(name => $"+{name}")
            .Concat(old.Keys.Except(now.Keys).Select(name => $"-{name}"))
            .Concat(now.Where(entry => old.TryGetValue(entry.Key, out var text) && text != entry.Value).Select(entry => $"~{entry.Key}"))
            .Order(StringComparer.Ordinal);

        static string Key((string Type, string Name, string Text) resource) => $"{resource.Type} {resource.Name}";
    }
}
