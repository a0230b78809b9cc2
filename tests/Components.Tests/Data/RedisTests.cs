using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Redis;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>Redis: a user for each service, in three modes.</summary>
public sealed class RedisTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string StatefulSet = "kubernetes:apps/v1:StatefulSet";
    private const string Managed = "azure-native:redisenterprise:RedisEnterprise";
    private const string ManagedDatabase = "azure-native:redisenterprise:Database";
    private const string Secret = "kubernetes:core/v1:Secret";

    [Theory]
    [InlineData(StoreMode.Statefulset, StatefulSet)]
    [InlineData(StoreMode.Operator, Release)]
    [InlineData(StoreMode.Azure, Managed)]
    public async Task A_mode_declares_what_stands_behind_it(StoreMode mode, string type) => Assert.Single((await DeclareAsync(mode)).All(type));

    [Theory]
    [InlineData("evictionPolicy", "NoEviction")]
    [InlineData("accessKeysAuthentication", "Disabled")]
    [InlineData("clientProtocol", "Encrypted")]
    [InlineData("port", 10000.0)]
    [InlineData("persistence.aofEnabled", true)]
    public async Task The_managed_database_keeps_every_key_and_knows_no_password(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync(StoreMode.Azure)).Only(ManagedDatabase)[path]);

    [Theory]
    [InlineData("publicNetworkAccess", "Disabled")]
    [InlineData("minimumTlsVersion", "1.2")]
    [InlineData("highAvailability", "Enabled")]
    [InlineData("sku.name", "Balanced_B5")]
    public async Task The_managed_server_is_private_and_has_a_standby(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync(StoreMode.Azure)).Only(Managed)[path]);

    [Fact]
    public async Task Each_service_is_a_user_of_the_managed_database_by_its_identity() => Assert.Equal(
        ["principal-ledger-service", "principal-shop-service"],
        (await DeclareAsync(StoreMode.Azure)).All("azure-native:redisenterprise:AccessPolicyAssignment")
            .Select(user => (string)user["user.objectId"]!)
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Counts_have_a_server_of_their_own_beside_a_managed_one() =>
        Assert.Equal("redis-counts", (await DeclareAsync(StoreMode.Azure)).Only(StatefulSet)["metadata.name"]);

    [Fact]
    public async Task A_user_reaches_its_own_keys_and_no_command_that_manages_the_server()
    {
        var users = (string)(await DeclareAsync(StoreMode.Statefulset)).Named(Secret, "redis-acl")["stringData.users~acl"]!;

        Assert.Equal(
            [
                "user default off",
                "user ledger-service-a on >hunter2hunter2 ~ledger-service:* &ledger-service:* +@all -@admin -@dangerous +info",
                "user shop-service-a on >hunter2hunter2 ~shop-service:* &shop-service:* +@all -@admin -@dangerous +info",
                "user ratelimit on resetpass ~ratelimit:* &ratelimit:* +@all -@admin -@dangerous +info",
                "user exporter on resetpass resetkeys resetchannels -@all +info +ping +latency|latest +slowlog|len",
                "user acl-reader on resetpass resetkeys resetchannels -@all +acl|load +acl|users",
                "user probe on nopass resetkeys resetchannels -@all +ping",
            ],
            users.Trim().Split('\n')[..^1]);
    }

    [Theory]
    [InlineData(StoreMode.Statefulset)]
    [InlineData(StoreMode.Operator)]
    public async Task A_job_waits_for_the_server_to_have_read_the_very_file_that_it_was_given(StoreMode mode)
    {
        var cluster = await DeclareAsync(mode);

        var last = ((string)cluster.Named(Secret, "redis-acl")["stringData.users~acl"]!).Trim().Split('\n')[^1];
        var job = cluster.Named("kubernetes:batch/v1:Job", "redis-logins");
        Assert.Equal(
            ("ACL_MARK", last),
            (job["spec.template.spec.containers[0].env[3].name"], $"user {job["spec.template.spec.containers[0].env[3].value"]} off"));
    }

    [Theory]
    [InlineData("port 0")]
    [InlineData("tls-port 6379")]
    [InlineData("tls-auth-clients-user CN")]
    [InlineData("maxmemory-policy noeviction")]
    [InlineData("maxmemory 805306368")]
    [InlineData("appendonly yes")]
    [InlineData("tls-auto-reload-interval 3600")]
    public async Task A_server_of_ones_own_speaks_tls_alone_and_keeps_every_key(string line) => Assert.Contains(
        line, ((string)(await DeclareAsync(StoreMode.Statefulset)).Named("kubernetes:core/v1:ConfigMap", "redis")["data.valkey~conf"]!).Split('\n'));

    [Theory]
    [InlineData("values.auth.enabled", false)]
    [InlineData("values.extraValkeySecrets[0].name", "redis-acl")]
    [InlineData("values.extraValkeySecrets[0].mountPath", "/etc/valkey/acl")]
    [InlineData("values.tls.enabled", true)]
    [InlineData("values.dataStorage.enabled", true)]
    [InlineData("values.readinessProbe.customProbe.exec.command[0]", "valkey-cli")]
    [InlineData("values.livenessProbe.customProbe.tcpSocket.port", "tcp")]
    [InlineData("values.startupProbe.customProbe.tcpSocket.port", "tcp")]
    [InlineData("values.deploymentStrategy", "Recreate")]
    [InlineData("values.metrics.enabled", false)]
    [InlineData("values.fullnameOverride", "redis")]
    [InlineData("version", "0.11.0")]
    public async Task The_chart_has_users_tls_and_a_volume(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync(StoreMode.Operator)).Only(Release)[path]);

    [Fact]
    public async Task The_service_that_counts_requests_has_a_certificate_and_no_password()
    {
        RedisStore? store = null;
        var cluster = await Cluster.With(() => store = new RedisStore("redis", Args(StoreMode.Statefulset)));

        Assert.Equal("ratelimit", cluster.Named("kubernetes:cert-manager.io/v1:Certificate", "ratelimit-redis")["spec.commonName"]);
        Assert.Equal(["tls.crt", "tls.key"], store!.Limiter.Files.Keys);
    }

    [Fact]
    public async Task Only_users_get_through_to_it() => Assert.Equal(
        ["ledger-service", "ratelimit", "shop-service"],
        (await DeclareAsync(StoreMode.Statefulset)).Named("kubernetes:networking.k8s.io/v1:NetworkPolicy", "redis")
            .Texts("spec.ingress[0].from[0].podSelector.matchExpressions[0].values"));

    [Theory]
    [InlineData(StoreMode.Statefulset, "redis")]
    [InlineData(StoreMode.Operator, "redis")]
    [InlineData(StoreMode.Azure, "redis-counts")]
    public async Task Every_server_in_the_cluster_has_an_exporter_that_logs_in_with_a_certificate(StoreMode mode, string server)
    {
        var cluster = await DeclareAsync(mode);

        Assert.Equal("exporter", cluster.Named("kubernetes:cert-manager.io/v1:Certificate", $"{server}-exporter")["spec.commonName"]);
        var pod = cluster.Named("kubernetes:apps/v1:Deployment", $"{server}-exporter").At("spec.template");
        Assert.Equal(server, pod["metadata.labels.payments/store"]);
        Assert.Contains(
            $"rediss://{server}.data.svc.cluster.local:6379",
            pod.List("spec.containers[0].env").Select(variable => new Fields("variable", variable)["value"]));
    }

    [Theory]
    [InlineData(StoreMode.Statefulset)]
    [InlineData(StoreMode.Operator)]
    public async Task The_exporter_may_see_no_key(StoreMode mode)
    {
        var users = (string)(await DeclareAsync(mode)).Named(Secret, "redis-acl")["stringData.users~acl"]!;

        var rights = users.Split('\n').Single(line => line.StartsWith("user exporter ", StringComparison.Ordinal)).Split(' ');
        Assert.DoesNotContain(rights, right => right.StartsWith('~') || right.StartsWith("+@", StringComparison.Ordinal));
        Assert.Contains("-@all", rights);
    }

    [Theory]
    [InlineData(StoreMode.Statefulset)]
    [InlineData(StoreMode.Operator)]
    public async Task Metrics_are_read_from_the_exporter_alone(StoreMode mode)
    {
        const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
        var cluster = await DeclareAsync(mode);

        Assert.Equal("redis-exporter", cluster.Named(Policy, "redis")["spec.ingress[1].from[0].podSelector.matchLabels.app"]);
        Assert.Equal(6379.0, cluster.Named(Policy, "redis")["spec.ingress[1].ports[0].port"]);
        Assert.Equal(
            "monitoring",
            cluster.Named(Policy, "redis-exporter")["spec.ingress[0].from[0].namespaceSelector.matchLabels.kubernetes~io/metadata~name"]);
        Assert.Equal(6379.0, cluster.Named(Policy, "redis-exporter")["spec.egress[0].ports[0].port"]);
    }

    private static Task<Cluster> DeclareAsync(StoreMode mode) => Cluster.With(() => { _ = new RedisStore("redis", Args(mode)); });

    private static RedisArgs Args(StoreMode mode) => new() { Context = Shop.Context, Settings = new RedisSettings { Mode = mode } };
}
