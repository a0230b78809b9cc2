using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Postgres;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>PostgreSQL: a database and role for each service, in three modes.</summary>
public sealed class PostgresTests
{
    private const string PostgresCluster = "kubernetes:postgresql.cnpg.io/v1:Cluster";
    private const string Database = "kubernetes:postgresql.cnpg.io/v1:Database";
    private const string Role = "kubernetes:postgresql.cnpg.io/v1:DatabaseRole";
    private const string Pooler = "kubernetes:postgresql.cnpg.io/v1:Pooler";
    private const string Backup = "kubernetes:postgresql.cnpg.io/v1:ScheduledBackup";
    private const string ObjectStore = "kubernetes:barmancloud.cnpg.io/v1:ObjectStore";
    private const string Server = "azure-native:dbforpostgresql:Server";
    private const string Service = "kubernetes:core/v1:Service";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Theory]
    [InlineData(StoreMode.Statefulset, "kubernetes:apps/v1:StatefulSet")]
    [InlineData(StoreMode.Operator, PostgresCluster)]
    [InlineData(StoreMode.Azure, Server)]
    public async Task A_mode_declares_what_stands_behind_it_and_nothing_of_the_others(StoreMode mode, string type)
    {
        var cluster = await DeclareAsync(new PostgresSettings { Mode = mode });

        Assert.Single(cluster.All(type));
        Assert.All(
            new[] { "kubernetes:apps/v1:StatefulSet", PostgresCluster, Server }.Where(other => other != type),
            other => Assert.Empty(cluster.All(other)));
    }

    [Theory]
    [InlineData("instances", 3.0)]
    [InlineData("postgresql.synchronous.method", "any")]
    [InlineData("postgresql.synchronous.number", 1.0)]
    [InlineData("postgresql.synchronous.dataDurability", "required")]
    [InlineData("postgresql.synchronous.failoverQuorum", true)]
    [InlineData("affinity.podAntiAffinityType", "required")]
    [InlineData("affinity.topologyKey", "topology.kubernetes.io/zone")]
    [InlineData("topologySpreadConstraints[0].whenUnsatisfiable", "DoNotSchedule")]
    [InlineData("topologySpreadConstraints[0].labelSelector.matchLabels.cnpg~io/podRole", "instance")]
    [InlineData("storage.size", "64Gi")]
    [InlineData("walStorage.size", "16Gi")]
    [InlineData("enablePDB", true)]
    [InlineData("enableSuperuserAccess", false)]
    [InlineData("plugins[0].name", "barman-cloud.cloudnative-pg.io")]
    [InlineData("plugins[0].isWALArchiver", true)]
    [InlineData("certificates.serverTLSSecret", "postgres-server")]
    [InlineData("certificates.serverCASecret", "postgres-server")]
    [InlineData("inheritedMetadata.labels.sidecar~istio~io/inject", "false")]
    [InlineData("inheritedMetadata.labels.azure~workload~identity/use", "true")]
    [InlineData("bootstrap.initdb.dataChecksums", true)]
    public async Task The_cluster_survives_a_zone_and_archives_what_it_writes(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync()).Only(PostgresCluster)[$"spec.{path}"]);

    [Fact]
    public async Task More_instances_than_zones_keep_apart_by_node() => Assert.Equal(
        "kubernetes.io/hostname", (await DeclareAsync(new PostgresSettings { Instances = 4 })).Only(PostgresCluster)["spec.affinity.topologyKey"]);

    [Fact]
    public async Task What_the_cluster_may_use_it_is_sure_to_get()
    {
        var resources = (await DeclareAsync()).Only(PostgresCluster).At("spec.resources");

        Assert.Equal((resources["limits.cpu"], resources["limits.memory"]), (resources["requests.cpu"], resources["requests.memory"]));
    }

    [Fact]
    public async Task One_instance_has_no_budget_that_would_stop_drains_and_waits_for_no_standby()
    {
        var cluster = (await DeclareAsync(new PostgresSettings { Instances = 1 })).Only(PostgresCluster);

        Assert.Equal(false, cluster["spec.enablePDB"]);
        Assert.Null(cluster["spec.postgresql.synchronous"]);
        Assert.Empty(cluster.List("spec.topologySpreadConstraints"));
    }

    [Fact]
    public async Task Each_service_has_a_database_and_a_role_of_its_own()
    {
        var cluster = await DeclareAsync();

        Assert.Equal(["shop", "stock"], cluster.All(Database).Select(database => (string)database["spec.name"]!).Order(StringComparer.Ordinal));
        Assert.All(cluster.All(Database), database => Assert.Equal(database["spec.name"], database["spec.owner"]));
        Assert.Equal(false, cluster.Named(Role, "shop")["spec.login"]);
        Assert.Null(cluster.Named(Role, "shop")["spec.superuser"]);
    }

    [Fact]
    public async Task A_login_works_for_the_role_of_its_service_with_a_password_of_its_turn()
    {
        var login = (await DeclareAsync()).Named(Role, "shop-a");

        Assert.Equal(("shop_a", true, "shop-service-db-0"), (login["spec.name"], login["spec.login"], login["spec.passwordSecret.name"]));
        Assert.Equal(["shop"], login.Texts("spec.inRoles"));
    }

    [Fact]
    public async Task A_role_reaches_its_own_database_alone_over_tls() => Assert.Equal(
        ["hostssl shop shop_a,shop_b all scram-sha-256", "hostssl stock stock_a,stock_b all scram-sha-256", "host all all all reject"],
        (await DeclareAsync()).Only(PostgresCluster).Texts("spec.postgresql.pg_hba"));

    [Fact]
    public async Task A_database_outlives_the_entry_in_the_catalogue() =>
        Assert.All((await DeclareAsync()).All(Database), database => Assert.Equal("retain", database["spec.databaseReclaimPolicy"]));

    [Fact]
    public async Task The_pooler_is_the_service_that_clients_know()
    {
        var pooler = (await DeclareAsync()).Only(Pooler);

        Assert.Equal(("postgres-rw", "rw", "session"), (pooler["metadata.name"], pooler["spec.type"], pooler["spec.pgbouncer.poolMode"]));
        Assert.Equal("tcp-postgres", pooler["spec.serviceTemplate.spec.ports[0].name"]);
    }

    [Fact]
    public async Task Without_a_pooler_the_primary_is_the_service_that_clients_know()
    {
        var cluster = await DeclareAsync(new PostgresSettings { Pooler = new PoolerSettings { Instances = 0 } });

        Assert.Empty(cluster.All(Pooler));
        Assert.Equal("tcp-postgres", cluster.Named(Service, "postgres-rw")["spec.ports[0].name"]);
    }

    [Theory]
    [InlineData("payments-db", 0, "postgres-rw")]
    [InlineData("payments-db-2", 0, "postgres-rw")]
    [InlineData("payments-db-2", 3, "postgres-direct")]
    public async Task The_service_of_the_primary_belongs_to_the_program_and_follows_the_cluster(string name, int poolers, string service)
    {
        var cluster = await DeclareAsync(new PostgresSettings { Cluster = name, Pooler = new PoolerSettings { Instances = poolers } });

        Assert.Null(cluster.Only(PostgresCluster)["spec.managed.services.additional"]);
        Assert.Equal(
            (name, "primary"),
            (cluster.Named(Service, service)["spec.selector.cnpg~io/cluster"], cluster.Named(Service, service)["spec.selector.cnpg~io/instanceRole"]));
    }

    [Fact]
    public async Task An_update_does_not_wait_for_the_primary_of_a_cluster_that_is_restored() => Assert.Equal(
        "true", (await DeclareAsync()).Named(Service, "postgres-direct")["metadata.annotations.pulumi~com/skipAwait"]);

    [Theory]
    [InlineData("spec.retentionPolicy", "30d")]
    [InlineData("spec.configuration.destinationPath", "https://account.blob.core.windows.net/postgres")]
    [InlineData("spec.configuration.azureCredentials.useDefaultAzureCredentials", true)]
    [InlineData("spec.configuration.serverName", null)]
    public async Task Backups_go_to_blob_storage_without_a_key(string path, object? expected) =>
        Assert.Equal(expected, (await DeclareAsync()).Only(ObjectStore)[path]);

    [Fact]
    public async Task Backups_are_written_as_an_identity_of_entra() => Assert.Equal(
        "client-backups", (await DeclareAsync()).Only(PostgresCluster)["spec.serviceAccountTemplate.metadata.annotations.azure~workload~identity/client-id"]);

    [Fact]
    public async Task Whole_backups_are_taken_by_schedule_from_a_standby()
    {
        var backup = (await DeclareAsync(new PostgresSettings { Backup = new BackupSettings { Schedule = "0 30 1 * * *" } })).Only(Backup);

        Assert.Equal(("0 30 1 * * *", "plugin", "prefer-standby"), (backup["spec.schedule"], backup["spec.method"], backup["spec.target"]));
    }

    [Fact]
    public async Task Without_retention_nothing_is_backed_up()
    {
        var cluster = await DeclareAsync(new PostgresSettings { Backup = new BackupSettings { RetentionDays = 0 } });

        Assert.Empty(cluster.All(ObjectStore));
        Assert.Empty(cluster.All(Backup));
        Assert.Null(cluster.Only(PostgresCluster)["spec.plugins"]);
    }

    [Fact]
    public async Task A_restore_makes_the_cluster_from_the_backups_of_another_at_a_moment()
    {
        var recovery = new RecoverySettings { From = "payments-db", TargetTime = "2026-11-25T09:30:00Z" };
        var settings = new PostgresSettings { Cluster = "payments-db-2", Recovery = recovery };

        var cluster = (await DeclareAsync(settings)).Only(PostgresCluster);
        Assert.Equal("2026-11-25T09:30:00Z", cluster["spec.bootstrap.recovery.recoveryTarget.targetTime"]);
        Assert.Equal(cluster["spec.bootstrap.recovery.source"], cluster["spec.externalClusters[0].name"]);
        Assert.Equal("payments-db", cluster["spec.externalClusters[0].plugin.parameters.serverName"]);
        Assert.Null(cluster["spec.bootstrap.initdb"]);
    }

    [Theory]
    [InlineData("highAvailability.mode", "ZoneRedundant")]
    [InlineData("highAvailability.standbyAvailabilityZone", "2")]
    [InlineData("availabilityZone", "1")]
    [InlineData("sku.tier", "GeneralPurpose")]
    [InlineData("backup.backupRetentionDays", 35.0)]
    [InlineData("backup.geoRedundantBackup", "Enabled")]
    [InlineData("network.delegatedSubnetResourceId", "/subnets/postgres")]
    [InlineData("network.publicNetworkAccess", null)]
    [InlineData("authConfig.activeDirectoryAuth", "Enabled")]
    [InlineData("version", "18")]
    public async Task A_flexible_server_has_a_standby_in_another_zone_and_no_public_address(string path, object? expected) =>
        Assert.Equal(expected, (await DeclareAsync(new PostgresSettings { Mode = StoreMode.Azure })).Only(Server)[path]);

    [Fact]
    public async Task A_burstable_server_has_no_standby() => Assert.Equal("Disabled", (await DeclareAsync(new PostgresSettings
    {
        Mode = StoreMode.Azure,
        Azure = new FlexibleServerSettings { Size = "Standard_B2s" },
    })).Only(Server)["highAvailability.mode"]);

    [Theory]
    [InlineData(StoreMode.Statefulset)]
    [InlineData(StoreMode.Azure)]
    public async Task Where_no_operator_does_a_job_makes_roles_that_others_databases_are_closed_to(StoreMode mode)
    {
        var cluster = await DeclareAsync(new PostgresSettings { Mode = mode });

        var sql = (string)cluster.Named("kubernetes:core/v1:ConfigMap", "postgres-roles")["data.roles~sql"]!;
        Assert.Contains("CREATE DATABASE shop OWNER shop", sql, StringComparison.Ordinal);
        Assert.Contains("REVOKE ALL ON DATABASE stock FROM PUBLIC", sql, StringComparison.Ordinal);
        Assert.Equal("postgres-roles", cluster.Only("kubernetes:batch/v1:Job")["metadata.name"]);
    }

    [Fact]
    public async Task A_server_of_ones_own_keeps_its_data_on_a_volume_that_outlives_it()
    {
        var cluster = await DeclareAsync(new PostgresSettings { Mode = StoreMode.Statefulset, Storage = VolumeSettings.OfGibibytes(4) });

        var server = cluster.Only("kubernetes:apps/v1:StatefulSet");
        Assert.Equal("4Gi", server["spec.volumeClaimTemplates[0].spec.resources.requests.storage"]);
        Assert.Equal("Retain", server["spec.persistentVolumeClaimRetentionPolicy.whenDeleted"]);
    }

    [Theory]
    [InlineData(StoreMode.Statefulset, "postgres")]
    [InlineData(StoreMode.Operator, "postgres-pooler")]
    public async Task Only_services_with_a_database_get_through_to_it(StoreMode mode, string policy)
    {
        var rule = (await DeclareAsync(new PostgresSettings { Mode = mode })).Named(Policy, policy).At("spec.ingress[0]");

        Assert.Equal("payments", rule["from[0].namespaceSelector.matchLabels.kubernetes~io/metadata~name"]);
        Assert.Equal(["shop-service", "stock-service"], rule.Texts("from[0].podSelector.matchExpressions[0].values"));
        Assert.Equal(5432.0, rule["ports[0].port"]);
    }

    [Fact]
    public async Task Instances_reach_each_other_the_api_server_and_azure_and_are_reached_by_operator_pooler_and_prometheus()
    {
        var policy = (await DeclareAsync()).Named(Policy, "postgres");

        Assert.Equal([5432.0, 8000.0], Ports(policy, "spec.ingress[0]"));
        Assert.Equal("cnpg-system", policy["spec.ingress[0].from[0].namespaceSelector.matchLabels.kubernetes~io/metadata~name"]);
        Assert.Equal("postgres-rw", policy["spec.ingress[2].from[0].podSelector.matchLabels.cnpg~io/poolerName"]);
        Assert.Equal([9187.0], Ports(policy, "spec.ingress[3]"));
        Assert.Equal([443.0, 6443.0], Ports(policy, "spec.egress[1]"));
        Assert.Equal([443.0], Ports(policy, "spec.egress[2]"));
    }

    private static IEnumerable<object> Ports(Fields policy, string rule) => policy.List($"{rule}.ports").Select(port => new Fields("port", port)["port"]!);

    private static Task<Cluster> DeclareAsync(PostgresSettings? settings = null) => Cluster.With(() =>
    {
        _ = new PostgresStore("postgres", new PostgresArgs { Context = Shop.Context, Settings = settings ?? new PostgresSettings() });
    });
}
