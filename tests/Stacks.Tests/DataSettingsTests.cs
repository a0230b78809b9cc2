using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a stack says of its data tier, and what is refused.</summary>
public sealed class DataSettingsTests
{
    private const string Existing = """{"cluster":"existing","context":"kind"}""";

    [Fact]
    public void A_copy_in_another_region_needs_one() => Assert.Contains(
        "payments:data.postgres.azure.geoBackup: italynorth has no paired region that backups could be copied to; set it to false, or choose another region",
        Configurations.ProblemsOf(() => Configurations.Load(
            ("azure", Configurations.AzureWith("""{"region":"italynorth"}""")), ("data", """{"postgres":{"mode":"azure","azure":{"geoBackup":true}}}"""))));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_copy_in_another_region_is_a_choice(string value, bool expected) => Assert.Equal(
        expected,
        Configurations.Load(("data", $$"""{"postgres":{"mode":"azure","azure":{"geoBackup":{{value}} } } }""")).Data.Postgres.Azure.GeoBackup);

    [Fact]
    public void A_stack_that_says_nothing_has_what_production_needs()
    {
        var data = Configurations.Load().Data;

        Assert.Equal((StoreMode.Operator, StoreMode.Azure, StoreMode.Operator), (data.Postgres.Mode, data.Redis.Mode, data.Kafka.Mode));
        Assert.Equal((3, 3, 3, 3), (data.Zones, data.Postgres.Instances, data.Kafka.Brokers, data.Kafka.Controllers));
        Assert.Equal((SecretSource.KeyVault, 30), (data.Secrets, data.Postgres.Backup.RetentionDays));
    }

    [Theory]
    [InlineData("""{"postgres":{"mode":"cluster"}}""", "data.postgres.mode: \"cluster\" is not allowed; expected azure or operator or statefulset")]
    [InlineData("""{"redis":{"mode":"sentinel"}}""", "data.redis.mode: \"sentinel\" is not allowed; expected azure or operator or statefulset")]
    [InlineData("""{"kafka":{"mode":"zookeeper"}}""", "data.kafka.mode: \"zookeeper\" is not allowed; expected azure or operator or statefulset")]
    [InlineData("""{"secrets":"vault"}""", "data.secrets: \"vault\" is not allowed; expected cluster or key-vault")]
    [InlineData(
        """{"rotation":"next week"}""",
        "data.rotation: \"next week\" is not allowed; expected a whole number")]
    [InlineData("""{"rotation":-1}""", "data.rotation: -1 is not allowed; expected 0 to 100000")]
    [InlineData(
        """{"postgres":{"instances":2}}""", "data.postgres.instances: 2 is less than 3 zones; raise it to 3, so that a zone may fail, or lower data.zones")]
    [InlineData(
        """{"zones":4,"postgres":{"instances":4},"kafka":{"brokers":4,"controllers":5}}""",
        "data.zones: 4 is more than azure.zones has, 3, and pods that must be apart would wait for ever; lower it, or add zones to the cluster")]
    [InlineData(
        """{"kafka":{"brokers":2,"replication":2}}""",
        "data.kafka.brokers: 2 is less than 3 zones; raise it to 3, so that a zone may fail, or lower data.zones")]
    [InlineData(
        """{"kafka":{"controllers":1}}""", "data.kafka.controllers: 1 is less than 3 zones; raise it to 3, so that a zone may fail, or lower data.zones")]
    [InlineData(
        """{"kafka":{"controllers":4}}""", "data.kafka.controllers: 4 outlive no more failures than 3, as a majority must be left; set it to an odd number")]
    [InlineData(
        """{"kafka":{"replication":4}}""",
        "data.kafka.replication: 4 copies need as many brokers, and there are 3; set it to 3 at most, or raise kafka.brokers")]
    [InlineData(
        """{"kafka":{"topics":{"payment-events":{"replication":5}}}}""",
        "data.kafka.topics.payment-events.replication: 5 copies need as many brokers, and there are 3; set it to 3 at most, or raise kafka.brokers")]
    [InlineData(
        """{"zones":1,"kafka":{"brokers":1}}""",
        "data.kafka.replication: 3 copies need as many brokers, and there is 1; set it to 1 at most, or raise kafka.brokers")]
    [InlineData(
        """{"kafka":{"topics":{"payment-event":{"partitions":3}}}}""",
        "data.kafka.topics.payment-event: there is no key 'payment-event'; did you mean 'payment-events'? Allowed: payment-events, saga-events")]
    [InlineData(
        """{"kafka":{"mode":"azure","azure":{"tier":"standard"},"topics":{"saga-events":{"retentionHours":200}}}}""",
        "data.kafka.topics.saga-events.retentionHours: 200 is more than the 168 of tier standard; lower it, or set azure.tier to premium")]
    [InlineData(
        """{"kafka":{"mode":"azure","azure":{"tier":"standard"},"topics":{"saga-events":{"partitions":40}}}}""",
        "data.kafka.topics.saga-events.partitions: 40 is more than the 32 of tier standard; lower it, or set azure.tier to premium")]
    [InlineData("""{"kafka":{"mode":"azure","azure":{"capacity":20}}}""", "data.kafka.azure.capacity: 20 is more than the 16 of tier premium; lower it")]
    [InlineData(
        """{"redis":{"eviction":"allkeys-lru"}}""",
        "data.redis.eviction: allkeys-lru drops keys when memory is full, idempotency keys among them, and a payment could be made twice; set it to "
            + "noeviction, and give Redis more memory instead")]
    [InlineData(
        """{"redis":{"eviction":"volatile-ttl"}}""",
        "data.redis.eviction: volatile-ttl drops keys when memory is full, idempotency keys among them, and a payment could be made twice; set it to "
            + "noeviction, and give Redis more memory instead")]
    [InlineData("""{"redis":{"eviction":"never"}}""", "data.redis.eviction: \"never\" is no policy of Redis; set it to noeviction")]
    [InlineData(
        """{"postgres":{"cluster":"postgres"}}""",
        "data.postgres.cluster: the operator names a Service after it, postgres-rw, and that is the one that services connect to; choose another, such as "
            + "payments-db")]
    [InlineData(
        """{"postgres":{"cluster":"payments-db-2","whenRemoved":"delete","recovery":{"from":"payments-db"}}}""",
        "data.postgres.whenRemoved: delete would delete payments-db while another is restored from its backups; remove it, or set it to leave, and update "
            + "before you restore")]
    [InlineData(
        """{"postgres":{"recovery":{"from":"payments-db"}}}""",
        "data.postgres.recovery.from: payments-db would overwrite the backups it is restored from; give cluster another name, such as payments-db-2")]
    [InlineData(
        """{"postgres":{"recovery":{"targetTime":"2026-11-25T09:30:00Z"}}}""",
        "data.postgres.recovery.targetTime: a moment of which cluster? set from to its name, or remove targetTime")]
    [InlineData(
        """{"postgres":{"mode":"azure","recovery":{"from":"old"}}}""",
        "data.postgres.recovery.from: only mode operator with backups restores from them; set mode to operator and backup.retentionDays above 0, or "
            + "remove recovery")]
    [InlineData(
        """{"postgres":{"backup":{"schedule":"0 2 * * *"}}}""",
        "data.postgres.backup.schedule: \"0 2 * * *\" is not allowed; expected six fields with seconds first, such as 0 0 2 * * *")]
    [InlineData(
        """{"postgres":{"storage":{"size":"64GB"}}}""",
        "data.postgres.storage.size: \"64GB\" is not allowed; expected an amount of memory: mebibytes such as 512Mi, or gibibytes such as 2Gi")]
    [InlineData("""{"postgres":{"azure":{"backupDays":60}}}""", "data.postgres.azure.backupDays: 60 is not allowed; expected 7 to 35")]
    public void A_wrong_data_tier_is_refused(string data, string expected) =>
        Assert.Contains($"payments:{expected}", Configurations.ProblemsOf(() => Configurations.Load(("data", data))));

    [Theory]
    [InlineData(
        """{"saga-service":{"produces":["saga-events","payment-events"]}}""",
        "services.saga-service.produces: 'payment-events' belongs to payment-service already; a topic has one owner, so choose another name or remove "
            + "it from one of them")]
    [InlineData(
        """{"account-service":{"consumes":["saga-event"]}}""",
        "services.account-service.consumes: nobody produces 'saga-event'; read one of payment-events, saga-events, or add it to produces of the "
            + "service that writes it")]
    [InlineData(
        """{"payment-service":{"produces":["payment-events","payment-events"]}}""",
        "services.payment-service.produces: 'payment-events' stands twice; remove one")]
    public void A_topic_has_one_owner_and_readers_of_what_there_is(string services, string expected) =>
        Assert.Equal([$"payments:{expected}"], Configurations.ProblemsOf(() => Configurations.Load(("services", services))));

    [Fact]
    public void A_cluster_that_is_there_already_has_nothing_of_azure() => Assert.Equal(
        [
            "payments:data.kafka.mode: azure needs the network and identities of a cluster that the program makes; set it to statefulset or operator, "
                + "or target.cluster to aks",
            "payments:data.postgres.mode: azure needs the network and identities of a cluster that the program makes; set it to statefulset or "
                + "operator, or target.cluster to aks",
            "payments:data.redis.mode: azure needs the network and identities of a cluster that the program makes; set it to statefulset or operator, "
                + "or target.cluster to aks",
            "payments:data.secrets: key-vault needs the identities of a cluster that the program makes; set it to cluster, or target.cluster to aks",
        ],
        Configurations.ProblemsOf(
            () => Configurations.Load(("target", Existing), ("data", """{"postgres":{"mode":"azure"},"redis":{"mode":"azure"},"kafka":{"mode":"azure"}}"""))));

    [Fact]
    public void A_topic_is_what_the_stack_says_then_what_it_says_of_all_then_what_the_catalogue_says()
    {
        var kafka = Configurations.Load(("data", """{"kafka":{"replication":2,"topics":{"saga-events":{"replication":3,"partitions":6}}}}""")).Data.Kafka;

        Assert.Equal((12, 2, 168), Here(kafka, "payment-events"));
        Assert.Equal((6, 3, 168), Here(kafka, "saga-events"));
    }

    private static (int Partitions, int Replication, int RetentionHours) Here(KafkaSettings kafka, string topic)
    {
        var here = kafka.Resolve(new Topic { Name = topic });
        return (here.Partitions, here.Replication, here.RetentionHours);
    }
}
