using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>Kafka: topics of the catalogue, and users with what they produce and consume, in three modes.</summary>
public sealed class KafkaTests
{
    private const string Kafka = "kubernetes:kafka.strimzi.io/v1:Kafka";
    private const string Pool = "kubernetes:kafka.strimzi.io/v1:KafkaNodePool";
    private const string KafkaTopic = "kubernetes:kafka.strimzi.io/v1:KafkaTopic";
    private const string User = "kubernetes:kafka.strimzi.io/v1:KafkaUser";
    private const string Hub = "azure-native:eventhub:EventHub";
    private const string Assignment = "azure-native:authorization:RoleAssignment";

    [Theory]
    [InlineData(StoreMode.Statefulset, "kubernetes:apps/v1:StatefulSet")]
    [InlineData(StoreMode.Operator, Kafka)]
    [InlineData(StoreMode.Azure, "azure-native:eventhub:Namespace")]
    public async Task A_mode_declares_what_stands_behind_it(StoreMode mode, string type) =>
        Assert.Single((await DeclareAsync(new KafkaSettings { Mode = mode })).All(type));

    [Theory]
    [InlineData("listeners[0].port", 9093.0)]
    [InlineData("listeners[0].tls", true)]
    [InlineData("listeners[0].authentication.type", "scram-sha-512")]
    [InlineData("listeners[0].configuration.brokerCertChainAndKey.secretName", "kafka-server")]
    [InlineData("authorization.type", "simple")]
    [InlineData("rack.topologyKey", "topology.kubernetes.io/zone")]
    [InlineData("config.min~insync~replicas", 2.0)]
    [InlineData("config.default~replication~factor", 3.0)]
    [InlineData("config.transaction~state~log~min~isr", 2.0)]
    [InlineData("config.auto~create~topics~enable", false)]
    [InlineData("metricsConfig.type", "jmxPrometheusExporter")]
    public async Task Brokers_speak_tls_alone_and_lose_no_message_with_one_of_them(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync()).Only(Kafka)[$"spec.kafka.{path}"]);

    [Fact]
    public async Task There_is_no_other_listener() => Assert.Single((await DeclareAsync()).Only(Kafka).List("spec.kafka.listeners"));

    [Fact]
    public async Task Each_zone_has_a_pool_of_brokers()
    {
        var pools = (await DeclareAsync()).All(Pool).ToDictionary(pool => (string)pool["metadata.name"]!);

        Assert.Equal(["brokers-1", "brokers-2", "brokers-3", "controllers"], pools.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "westeurope-2",
            pools["brokers-2"].At("spec.template.pod.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution")[
                "nodeSelectorTerms[0].matchExpressions[0].values[0]"]);
        Assert.Equal("topology.kubernetes.io/zone", pools["controllers"]["spec.template.pod.topologySpreadConstraints[0].topologyKey"]);
    }

    [Fact]
    public async Task A_volume_outlives_its_broker() => Assert.All(
        (await DeclareAsync()).All(Pool), pool => Assert.Equal(false, pool["spec.storage.volumes[0].deleteClaim"]));

    [Fact]
    public async Task A_single_broker_is_its_own_controller_and_needs_nobody_to_move_partitions()
    {
        var cluster = await DeclareAsync(new KafkaSettings { Brokers = 1, Controllers = 0, Replication = 1 });

        Assert.Equal(["controller", "broker"], cluster.Only(Pool).Texts("spec.roles"));
        Assert.Null(cluster.Only(Kafka)["spec.cruiseControl"]);
        Assert.Equal((1.0, 1.0), (cluster.Only(KafkaTopic)["spec.replicas"], cluster.Only(KafkaTopic)["spec.config.min~insync~replicas"]));
    }

    [Fact]
    public async Task Partitions_move_when_brokers_come_and_go()
    {
        var cluster = await DeclareAsync();

        var rebalance = cluster.Only("kubernetes:kafka.strimzi.io/v1:KafkaRebalance");
        Assert.Equal("true", rebalance["metadata.annotations.strimzi~io/rebalance-template"]);
        Assert.Equal(rebalance["metadata.name"], cluster.Only(Kafka)["spec.cruiseControl.autoRebalance[0].template.name"]);
    }

    [Fact]
    public async Task A_topic_is_as_the_catalogue_says_where_the_stack_says_nothing_else()
    {
        var topics = ImmutableSortedDictionary<string, TopicSettings>.Empty.Add("orders", new TopicSettings { Partitions = 24 });
        var settings = new KafkaSettings { Topics = topics };

        var topic = (await DeclareAsync(settings)).Only(KafkaTopic);
        Assert.Equal(
            ("orders", 24.0, 3.0, "604800000"),
            (topic["metadata.name"], topic["spec.partitions"], topic["spec.replicas"], topic["spec.config.retention~ms"]));
    }

    [Fact]
    public async Task A_producer_writes_its_topics_and_its_transactions_and_reads_nothing() => Assert.Equal(
        ["topic orders literal: Write, Describe", "transactionalId shop-service prefix: Write, Describe"],
        Acls((await DeclareAsync()).Named(User, "shop-service-a")));

    [Fact]
    public async Task A_consumer_reads_its_topics_in_groups_of_its_own_name() => Assert.Equal(
        ["topic orders literal: Read, Describe", "group stock-service prefix: Read"],
        Acls((await DeclareAsync()).Named(User, "stock-service-a")));

    [Fact]
    public async Task An_administrator_may_do_everything_from_a_pod_that_is_there_when_it_is_asked_for()
    {
        var cluster = await DeclareAsync();

        Assert.Equal(["kafka-admin"], cluster.Only(Kafka).Texts("spec.kafka.authorization.superUsers"));
        Assert.Equal("kafka-admin-client-0", cluster.Named(User, "kafka-admin")["spec.authentication.password.valueFrom.secretKeyRef.name"]);
        Assert.Equal(0.0, cluster.Named("kubernetes:apps/v1:Deployment", "kafka-admin")["spec.replicas"]);
    }

    [Fact]
    public async Task The_administrators_pod_reaches_brokers_on_the_listener_of_clients_alone()
    {
        var cluster = await DeclareAsync();

        var policy = cluster.Named("kubernetes:networking.k8s.io/v1:NetworkPolicy", "kafka-admin");
        Assert.Equal(("kafka", 9093.0), (policy["spec.egress[0].to[0].podSelector.matchLabels.strimzi~io/cluster"], policy["spec.egress[0].ports[0].port"]));
        Assert.Contains(
            cluster.Only(Kafka).List("spec.kafka.listeners[0].networkPolicyPeers"),
            peer => (string?)new Fields("peer", peer)["podSelector.matchLabels.app"] == "kafka-admin");
    }

    [Fact]
    public async Task A_service_without_topics_is_no_user() => Assert.Null((await DeclareAsync()).Find(User, "ledger-service"));

    [Fact]
    public async Task Users_log_in_with_passwords_of_ours() => Assert.Equal(
        "kafka-shop-service-password-0", (await DeclareAsync()).Named(User, "shop-service-a")["spec.authentication.password.valueFrom.secretKeyRef.name"]);

    [Fact]
    public async Task A_broker_of_ones_own_gets_the_same_users_topics_and_rights_from_a_job()
    {
        var cluster = await DeclareAsync(new KafkaSettings { Mode = StoreMode.Statefulset, Replication = 1 });
        var script = (string)cluster.Named("kubernetes:core/v1:ConfigMap", "kafka-setup")["data.setup~sh"]!;

        Assert.Contains("--create --if-not-exists --topic orders --partitions 12 --replication-factor 1\n", script, StringComparison.Ordinal);
        Assert.Contains(
            "--add --allow-principal User:stock-service-a --operation Read --operation Describe --topic orders --resource-pattern-type literal\n",
            script,
            StringComparison.Ordinal);
        Assert.Contains(
            "--entity-type users --entity-name shop-service-a --add-config-file /etc/kafka/logins/shop-service-a.scram\n", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disableLocalAuth", true)]
    [InlineData("publicNetworkAccess", "Disabled")]
    [InlineData("zoneRedundant", true)]
    [InlineData("minimumTlsVersion", "1.2")]
    [InlineData("sku.name", "Premium")]
    public async Task Event_hubs_are_private_and_know_no_password(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync(new KafkaSettings { Mode = StoreMode.Azure })).Only("azure-native:eventhub:Namespace")[path]);

    [Theory]
    [InlineData("sasl.login.callback.handler.class", "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler")]
    [InlineData("sasl.oauthbearer.assertion.file", "/var/run/secrets/azure/tokens/azure-identity-token")]
    [InlineData("sasl.oauthbearer.client.credentials.client.id", "client-shop-service")]
    [InlineData("sasl.oauthbearer.scope", "https://evhns-shop.servicebus.windows.net/.default")]
    [InlineData("sasl.jaas.config", "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;")]
    public async Task A_client_of_event_hubs_shows_the_token_of_its_pod(string setting, string expected)
    {
        var secret = (await DeclareAsync(new KafkaSettings { Mode = StoreMode.Azure })).Called("kubernetes:core/v1:Secret", "kafka-shop-service-service");
        var file = (string)secret.Map("stringData")["client.properties"];

        Assert.Contains($"{setting}={expected}", file.Split('\n'));
    }

    [Fact]
    public async Task A_topic_is_a_hub_that_its_owner_sends_to_and_its_readers_receive_from()
    {
        var cluster = await DeclareAsync(new KafkaSettings { Mode = StoreMode.Azure });

        Assert.Equal((12.0, 168.0), (cluster.Only(Hub)["partitionCount"], cluster.Only(Hub)["retentionDescription.retentionTimeInHours"]));
        Assert.Equal("Azure Event Hubs Data Sender", cluster.Called(Assignment, "shop-service-sends-orders")["roleDefinitionId"]);
        Assert.Equal("Azure Event Hubs Data Receiver", cluster.Called(Assignment, "stock-service-receives-orders")["roleDefinitionId"]);
        Assert.Equal(2, cluster.All(Assignment).Count());
    }

    [Fact]
    public async Task Clients_find_it_by_a_name_that_its_certificate_holds()
    {
        var cluster = await DeclareAsync();

        Assert.Contains(
            "kafka-bootstrap.data.svc.cluster.local",
            cluster.Named("kubernetes:cert-manager.io/v1:Certificate", "kafka-server").Texts("spec.dnsNames"));
        Assert.Contains(
            "*.kafka-kafka-brokers.data.svc.cluster.local",
            cluster.Named("kubernetes:cert-manager.io/v1:Certificate", "kafka-server").Texts("spec.dnsNames"));
        Assert.Equal("tls-kafka", cluster.Named("kubernetes:core/v1:Service", "kafka-bootstrap")["spec.ports[0].name"]);
    }

    private static IEnumerable<string> Acls(Fields user) => user.List("spec.authorization.acls").Select(acl => new Fields("acl", acl))
        .Select(acl => $"{acl["resource.type"]} {acl["resource.name"]} {acl["resource.patternType"]}: {string.Join(", ", acl.Texts("operations"))}");

    private static Task<Cluster> DeclareAsync(KafkaSettings? settings = null) => Cluster.With(() =>
    {
        _ = new KafkaStore("kafka", new KafkaArgs { Context = Shop.Context, Settings = settings ?? new KafkaSettings() });
    });
}
