using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Pulumi;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>What holds data outlives its entry in the catalogue, its mode and the stack, until its setting says otherwise.</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData(StoreMode.Operator, "kubernetes:postgresql.cnpg.io/v1:Cluster")]
    [InlineData(StoreMode.Operator, "kubernetes:kafka.strimzi.io/v1:Kafka")]
    [InlineData(StoreMode.Operator, "kubernetes:kafka.strimzi.io/v1:KafkaNodePool")]
    [InlineData(StoreMode.Operator, "kubernetes:kafka.strimzi.io/v1:KafkaTopic")]
    [InlineData(StoreMode.Azure, "azure-native:dbforpostgresql:Server")]
    [InlineData(StoreMode.Azure, "azure-native:redisenterprise:RedisEnterprise")]
    [InlineData(StoreMode.Azure, "azure-native:redisenterprise:Database")]
    [InlineData(StoreMode.Azure, "azure-native:eventhub:Namespace")]
    [InlineData(StoreMode.Azure, "azure-native:eventhub:EventHub")]
    public async Task What_holds_data_stays_when_it_is_no_longer_declared(StoreMode mode, string type)
    {
        Assert.Equal([true], await RetainedAsync(mode, type, removal: null));
        Assert.Equal([true], await RetainedAsync(mode, type, StoreRemoval.Leave));
    }

    [Theory]
    [InlineData(StoreMode.Operator, "kubernetes:postgresql.cnpg.io/v1:Cluster")]
    [InlineData(StoreMode.Operator, "kubernetes:kafka.strimzi.io/v1:KafkaTopic")]
    [InlineData(StoreMode.Azure, "azure-native:redisenterprise:RedisEnterprise")]
    [InlineData(StoreMode.Azure, "azure-native:eventhub:Namespace")]
    public async Task What_may_be_deleted_goes(StoreMode mode, string type) =>
        Assert.Equal([false], await RetainedAsync(mode, type, StoreRemoval.Delete));

    [Fact]
    public async Task A_user_of_kafka_goes_with_its_rights() =>
        Assert.Equal([false], await RetainedAsync(StoreMode.Operator, "kubernetes:kafka.strimzi.io/v1:KafkaUser", removal: null));

    [Fact]
    public async Task The_namespace_with_all_claims_stays() => Assert.Equal([true], await RetainedAsync(
        "kubernetes:core/v1:Namespace", options => _ = new DataNamespace("data", new DataNamespaceArgs(), options)));

    [Theory]
    [InlineData("kubernetes:postgresql.cnpg.io/v1:Database", "spec.databaseReclaimPolicy")]
    [InlineData("kubernetes:postgresql.cnpg.io/v1:DatabaseRole", "spec.databaseRoleReclaimPolicy")]
    public async Task A_database_and_its_role_outlive_their_objects(string type, string policy) =>
        Assert.All((await Cluster.With(() => Declare(StoreMode.Operator, removal: null))).All(type), declared => Assert.Equal("retain", declared[policy]));

    [Theory]
    [InlineData(null, "Retain")]
    [InlineData(StoreRemoval.Leave, "Retain")]
    [InlineData(StoreRemoval.Delete, "Delete")]
    public async Task A_claim_outlives_its_pod_unless_it_may_be_deleted(StoreRemoval? removal, string policy)
    {
        var sets = (await Cluster.With(() => Declare(StoreMode.Statefulset, removal))).All("kubernetes:apps/v1:StatefulSet").ToList();

        Assert.Equal(3, sets.Count);
        Assert.All(sets, set => Assert.Equal(
            (policy, "Retain"), (set["spec.persistentVolumeClaimRetentionPolicy.whenDeleted"], set["spec.persistentVolumeClaimRetentionPolicy.whenScaled"])));
    }

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(StoreRemoval.Delete, false, true)]
    public async Task A_claim_outlives_what_an_operator_or_a_chart_made_it_for(StoreRemoval? removal, bool kept, bool deleted)
    {
        var cluster = await Cluster.With(() => Declare(StoreMode.Operator, removal));

        Assert.Equal(kept, cluster.Only("kubernetes:helm.sh/v3:Release")["values.dataStorage.keepPvc"]);
        Assert.All(
            cluster.All("kubernetes:kafka.strimzi.io/v1:KafkaNodePool"), pool => Assert.Equal(deleted, pool["spec.storage.volumes[0].deleteClaim"]));
    }

    private static Task<IEnumerable<bool>> RetainedAsync(StoreMode mode, string type, StoreRemoval? removal) =>
        RetainedAsync(type, options => Declare(mode, removal, options));

    /// <summary>Whether what is of a type is retained, each answer once.</summary>
    private static async Task<IEnumerable<bool>> RetainedAsync(string type, Action<ComponentResourceOptions> declare)
    {
        var retained = new List<bool>();
        ResourceTransformation look = args =>
        {
            if (args.Resource.GetResourceType() == type)
            {
                retained.Add(args.Options.RetainOnDelete == true);
            }

            return null;
        };
        await Cluster.With(() => declare(new ComponentResourceOptions { ResourceTransformations = { look } }));
        return retained.Distinct();
    }

    private static void Declare(StoreMode mode, StoreRemoval? removal, ComponentResourceOptions? options = null)
    {
        _ = new PostgresStore(
            "postgres", new PostgresArgs { Context = Shop.Context, Settings = new PostgresSettings { Mode = mode, WhenRemoved = removal } }, options);
        _ = new KafkaStore("kafka", new KafkaArgs { Context = Shop.Context, Settings = new KafkaSettings { Mode = mode, WhenRemoved = removal } }, options);
        _ = new RedisStore("redis", new RedisArgs { Context = Shop.Context, Settings = new RedisSettings { Mode = mode, WhenRemoved = removal } }, options);
    }
}
