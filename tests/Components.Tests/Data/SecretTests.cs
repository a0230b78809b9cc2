using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>Passwords: generated, kept in the key vault or in Secrets, made anew by a keeper.</summary>
public sealed class SecretTests
{
    private const string Password = "random:index/randomPassword:RandomPassword";
    private const string ExternalSecret = "kubernetes:external-secrets.io/v1:ExternalSecret";
    private const string VaultSecret = "azure-native:keyvault:Secret";

    [Fact]
    public async Task A_password_is_long_generated_and_kept_until_its_login_has_its_next_turn()
    {
        var password = (await DeclareAsync(SecretSource.Cluster, rotation: 3)).Called(Password, "postgres-shop-b");

        Assert.Equal((32.0, "3"), (password["length"], password["keepers.rotation"]));
    }

    [Theory]
    [InlineData(0, "postgres-shop-a 0")]
    [InlineData(1, "postgres-shop-a 0, postgres-shop-b 1")]
    [InlineData(2, "postgres-shop-a 2, postgres-shop-b 1")]
    [InlineData(3, "postgres-shop-a 2, postgres-shop-b 3")]
    public async Task A_rotation_makes_the_password_anew_that_nobody_uses_and_keeps_the_other(int rotation, string passwords) => Assert.Equal(
        passwords,
        await PasswordsAsync("postgres-shop", rotation));

    [Theory]
    [InlineData("postgres-admin")]
    [InlineData("kafka-admin-password")]
    public async Task A_rotation_leaves_the_administrator_of_a_server_that_would_not_learn_of_it(string administrator)
    {
        var context = Shop.Context with { Rotation = 1 };
        var cluster = await Cluster.With(() =>
        {
            _ = new PostgresStore("postgres", new PostgresArgs { Context = context, Settings = new PostgresSettings { Mode = StoreMode.Statefulset } });
            _ = new KafkaStore("kafka", new KafkaArgs { Context = context, Settings = new KafkaSettings { Mode = StoreMode.Statefulset } });
        });

        Assert.Null(cluster.Called(Password, administrator)["keepers"]);
    }

    [Fact]
    public async Task A_rotation_of_a_flexible_server_takes_its_administrator_along()
    {
        var args = new PostgresArgs { Context = Shop.Context with { Rotation = 1 }, Settings = new PostgresSettings { Mode = StoreMode.Azure } };
        var cluster = await Cluster.With(() => { _ = new PostgresStore("postgres", args); });

        Assert.Equal("1", cluster.Called(Password, "postgres-admin")["keepers.rotation"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task A_secret_that_is_changed_in_place_is_read_from_the_key_vault_at_once(int rotation)
    {
        var context = Shop.Context with { Secrets = SecretSource.KeyVault, Rotation = rotation };
        var cluster = await Cluster.With(
            () => { _ = new RedisStore("redis", new RedisArgs { Context = context, Settings = new RedisSettings { Mode = StoreMode.Statefulset } }); });

        Assert.Equal($"{rotation}", cluster.Named(ExternalSecret, "redis-acl")["metadata.annotations.payments/rotation"]);
    }

    [Fact]
    public async Task Every_other_secret_from_the_key_vault_is_another_one_after_a_rotation()
    {
        var names = await Task.WhenAll(NamesAsync(4), NamesAsync(5));

        // The login before this one keeps its Secret; nothing else has one that was there.
        Assert.Equal(["shop-service-db-4", "stock-service-db-4"], names[0].Intersect(names[1]).Order(StringComparer.Ordinal));

        async Task<IEnumerable<string>> NamesAsync(int rotation) =>
            (await DeclareAsync(SecretSource.KeyVault, rotation)).All(ExternalSecret).Select(secret => (string)secret["metadata.name"]!);
    }

    [Fact]
    public async Task A_secret_is_where_the_server_and_where_the_service_reads_it()
    {
        var secrets = (await DeclareAsync(SecretSource.Cluster)).All("kubernetes:core/v1:Secret")
            .Where(secret => (string?)secret["metadata.name"] == "shop-service-db-0")
            .ToList();

        Assert.Equal(["data", "payments"], secrets.Select(secret => (string)secret["metadata.namespace"]!).Order(StringComparer.Ordinal));
        Assert.All(
            secrets,
            secret => Assert.Equal(
                ("kubernetes.io/basic-auth", "shop_a", "hunter2hunter2"),
                (secret["type"], secret["stringData.username"], secret["stringData.password"])));
    }

    [Theory]
    [InlineData(StoreMode.Statefulset, 13)]
    [InlineData(StoreMode.Operator, 12)]
    public async Task A_password_stays_secret_on_its_way_into_the_cluster(StoreMode mode, int secrets)
    {
        var secretness = new List<Task<bool>>();
        ResourceTransformation look = args =>
        {
            if (args.Args is SecretArgs secret)
            {
                secretness.Add(Output.IsSecretAsync(secret.StringData.ToOutput()));
            }

            return null;
        };
        var looked = new ComponentResourceOptions { ResourceTransformations = { look } };
        await Cluster.With(() =>
        {
            _ = new PostgresStore("postgres", new PostgresArgs { Context = Shop.Context, Settings = new PostgresSettings { Mode = mode } }, looked);
            _ = new RedisStore("redis", new RedisArgs { Context = Shop.Context, Settings = new RedisSettings { Mode = mode } }, looked);
            _ = new KafkaStore("kafka", new KafkaArgs { Context = Shop.Context, Settings = new KafkaSettings { Mode = mode } }, looked);
        });

        Assert.All(await Task.WhenAll(secretness), Assert.True);
        Assert.Equal(secrets, secretness.Count);
    }

    [Fact]
    public async Task A_password_stays_secret_on_its_way_into_the_key_vault()
    {
        var secretness = new List<Task<bool>>();
        var context = Shop.Context with
        {
            Secrets = SecretSource.KeyVault,
            Azure = new WatchedAzure(secretness),
        };
        await Cluster.With(() =>
        {
            _ = new PostgresStore("postgres", new PostgresArgs { Context = context });
            _ = new KafkaStore("kafka", new KafkaArgs { Context = context });
        });

        Assert.All(await Task.WhenAll(secretness), Assert.True);
        Assert.Equal(5, secretness.Count);
    }

    [Fact]
    public async Task In_the_key_vault_a_password_is_a_secret_of_its_name() => Assert.Equal(
        ("vault", "hunter2hunter2"),
        (
            (await DeclareAsync(SecretSource.KeyVault)).Called(VaultSecret, "postgres-shop-a")["vaultName"],
            (await DeclareAsync(SecretSource.KeyVault)).Called(VaultSecret, "postgres-shop-a")["properties.value"]));

    [Fact]
    public async Task From_the_key_vault_the_same_secret_is_written_with_a_template_instead_of_the_password()
    {
        var cluster = await DeclareAsync(SecretSource.KeyVault);

        Assert.Empty(cluster.All("kubernetes:core/v1:Secret"));
        var secret = cluster.All(ExternalSecret).First(secret => (string?)secret["metadata.name"] == "shop-service-db-0");
        Assert.Equal(("{{ .postgres_shop_a }}", "shop_a"), (secret["spec.target.template.data.password"], secret["spec.target.template.data.username"]));
        Assert.Equal(("postgres_shop_a", "postgres-shop-a"), (secret["spec.data[0].secretKey"], secret["spec.data[0].remoteRef.key"]));
        Assert.Equal("key-vault", secret["spec.secretStoreRef.name"]);
    }

    [Fact]
    public async Task The_key_vault_is_read_by_an_identity_of_entra_for_two_namespaces_alone()
    {
        var cluster = await Cluster.With(
            () => { _ = new SecretAccess("secrets", new SecretAccessArgs { ServiceNamespace = "payments", Azure = Shop.Azure }); });

        var store = cluster.Only("kubernetes:external-secrets.io/v1:ClusterSecretStore");
        Assert.Equal("https://vault.example.com", store["spec.provider.azurekv.vaultUrl"]);
        Assert.Equal(["data", "payments"], store.Texts("spec.conditions[0].namespaces"));
        Assert.Equal("client-reader", cluster.Only("kubernetes:core/v1:ServiceAccount")["metadata.annotations.azure~workload~identity/client-id"]);
    }

    [Fact]
    public async Task A_rotation_restarts_the_pods_that_read_passwords() =>
        Assert.Equal(["shop-service-db-1", "shop-service-db-2"], new[] { await MountedAsync(1), await MountedAsync(2) });

    private static async Task<string> MountedAsync(int rotation)
    {
        var connection = (StoreConnection?)null;
        await Cluster.With(() => connection = new PostgresStore("postgres", Args(SecretSource.Cluster, rotation)).Contract.Connections["shop-service"]);
        var cluster = await Cluster.With(() =>
        {
            _ = new Microservice(
                "shop",
                new MicroserviceArgs
                {
                    Namespace = "payments",
                    Service = new RunningService(Shop.ShopService, new Release { Stable = "1" }),
                    Connections = [connection!],
                });
        });
        return (string)cluster.Only("kubernetes:apps/v1:Deployment")["spec.template.spec.volumes[1].projected.sources[0].secret.name"]!;
    }

    [Fact]
    public async Task Services_can_rely_on_the_same_in_every_mode()
    {
        var contracts = new List<System.Collections.Immutable.ImmutableDictionary<string, object>>();
        foreach (var mode in Enum.GetValues<StoreMode>())
        {
            PostgresStore? store = null;
            await Cluster.With(
                () => store = new PostgresStore("postgres", new PostgresArgs { Context = Shop.Context, Settings = new PostgresSettings { Mode = mode } }));
            contracts.Add(store!.Contract.Describe());
        }

        Assert.All(contracts, contract => Assert.Equal(["authority", "host", "port", "secrets", "tls"], contract.Keys.Order(StringComparer.Ordinal)));
        Assert.All(contracts, contract => Assert.Equal(5432, contract["port"]));
        Assert.All(
            contracts,
            contract => Assert.Equal(
                "shop-service-db-0",
                ((System.Collections.Immutable.ImmutableDictionary<string, object>)contract["secrets"])["shop-service"]));
    }

    private static async Task<string> PasswordsAsync(string prefix, int rotation)
    {
        var cluster = await DeclareAsync(SecretSource.Cluster, rotation);
        var names = cluster.Registered
            .Where(resource => resource.Type == Password && resource.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => resource.Name)
            .Order(StringComparer.Ordinal);
        return string.Join(", ", names.Select(name => $"{name} {cluster.Called(Password, name)["keepers.rotation"]}"));
    }

    private sealed class WatchedAzure(List<Task<bool>> secretness) : FakeAzure
    {
        public override Resource DeclareSecret(string name, Output<string> password)
        {
            secretness.Add(Output.IsSecretAsync(password));
            return base.DeclareSecret(name, password);
        }
    }

    private static Task<Cluster> DeclareAsync(SecretSource source, int rotation = 0) =>
        Cluster.With(() => { _ = new PostgresStore("postgres", Args(source, rotation)); });

    private static PostgresArgs Args(SecretSource source, int rotation) => new() { Context = Shop.Context with { Secrets = source, Rotation = rotation } };
}
