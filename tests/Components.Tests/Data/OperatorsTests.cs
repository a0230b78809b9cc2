using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Install;
using Payments.Infra.Components.Data.Redis;
using Payments.Infra.Components.Data.Tls;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Data;

/// <summary>What looks after the stores: pinned charts, each value against what its chart takes, and definitions apart.</summary>
public sealed class OperatorsTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Definitions = "kubernetes:yaml/v2:ConfigFile";

    public static TheoryData<string> Releases =>
        ["cert-manager", "cloudnative-pg", "plugin-barman-cloud", "strimzi-kafka-operator", "external-secrets", "redis"];

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Every_value_that_a_release_sets_exists_in_its_chart(string name)
    {
        var release = (await InstalledAsync()).Called(Release, name);

        Assert.Empty(Chart.Named((string)release["chart"]!).Unknown(release.Map("values")));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Every_chart_is_pinned_to_the_version_that_its_values_are_checked_against(string name)
    {
        var release = (await InstalledAsync()).Called(Release, name);

        Assert.Equal(Chart.Named((string)release["chart"]!).Version, release["version"]);
    }

    [Fact]
    public async Task Only_what_the_modes_need_is_installed()
    {
        var cluster = await Cluster.With(() => { _ = new DataOperators("operators", new OperatorsArgs()); });

        Assert.Equal(["cert-manager"], cluster.All(Release).Select(release => release["chart"]));
        Assert.Empty(cluster.All(Definitions));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task The_backup_plugin_has_one_replica_for_a_second_is_never_ready(int replicas)
    {
        var args = new OperatorsArgs { Replicas = replicas, Postgres = true, Backups = true };
        var cluster = await Cluster.With(() => { _ = new DataOperators("operators", args); });

        Assert.Equal(1.0, cluster.Called(Release, "plugin-barman-cloud")["values.replicaCount"]);
    }

    [Fact]
    public async Task Definitions_of_kafka_are_applied_apart_from_the_chart_and_in_its_version()
    {
        var cluster = await InstalledAsync();

        Assert.Equal(
            "https://github.com/strimzi/strimzi-kafka-operator/releases/download/1.2.0/strimzi-crds-1.2.0.yaml", cluster.Only(Definitions)["file"]);
        Assert.Equal(true, cluster.Called(Release, "strimzi-kafka-operator")["skipCrds"]);
    }

    [Fact]
    public async Task Definitions_may_come_from_a_mirror()
    {
        var args = new OperatorsArgs { Kafka = true, KafkaDefinitions = "definitions/strimzi.yaml" };

        Assert.Equal("definitions/strimzi.yaml", (await Cluster.With(() => { _ = new DataOperators("operators", args); })).Only(Definitions)["file"]);
    }

    [Fact]
    public async Task Pods_that_the_kafka_operator_makes_meet_the_restricted_standard()
    {
        var values = (await InstalledAsync()).Called(Release, "strimzi-kafka-operator").At("values");

        Assert.Equal(("STRIMZI_POD_SECURITY_PROVIDER_CLASS", "restricted"), (values["extraEnvs[0].name"], values["extraEnvs[0].value"]));
        Assert.Equal(["data"], values.Texts("watchNamespaces"));
    }

    public static TheoryData<string, string, string> Workloads => new()
    {
        { "cert-manager", "cert-manager", "app.kubernetes.io/name: cert-manager" },
        { "cert-manager", "cert-manager-webhook", "app.kubernetes.io/name: webhook" },
        { "cert-manager", "cert-manager-cainjector", "app.kubernetes.io/name: cainjector" },
        { "cert-manager", "cert-manager-startupapicheck", "app.kubernetes.io/name: startupapicheck" },
        { "cnpg-system", "cloudnative-pg", "app.kubernetes.io/name: cloudnative-pg" },
        { "cnpg-system", "plugin-barman-cloud", "app.kubernetes.io/name: plugin-barman-cloud" },
        { "strimzi-system", "strimzi-cluster-operator", "name: strimzi-cluster-operator" },
        { "external-secrets", "external-secrets", "app.kubernetes.io/name: external-secrets" },
        { "external-secrets", "external-secrets-webhook", "app.kubernetes.io/name: external-secrets-webhook" },
        { "external-secrets", "external-secrets-cert-controller", "app.kubernetes.io/name: external-secrets-cert-controller" },
    };

    public static TheoryData<string> Spaces => ["cert-manager", "cnpg-system", "strimzi-system", "external-secrets"];

    [Theory]
    [MemberData(nameof(Spaces))]
    public async Task Namespaces_of_operators_are_closed_both_ways(string space)
    {
        var policy = Assert.Single(await PoliciesAsync(space), item => (string?)item["metadata.name"] == "deny-by-default");

        Assert.Equal("{egress: [], ingress: [], podSelector: {}, policyTypes: [Ingress, Egress]}", policy.At("spec").Text());
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public async Task Pods_of_every_workload_of_a_chart_have_a_policy_by_their_label(string space, string workload, string label)
    {
        var policy = Assert.Single(await PoliciesAsync(space), item => (string?)item["metadata.name"] == workload);

        Assert.Equal($"{{{label}}}", policy.At("spec.podSelector.matchLabels").Text());
        Assert.Equal(["Ingress", "Egress"], policy.Texts("spec.policyTypes"));
    }

    [Theory]
    [InlineData("cert-manager", "cert-manager-webhook", 10250.0)]
    [InlineData("cnpg-system", "cloudnative-pg", 9443.0)]
    [InlineData("external-secrets", "external-secrets-webhook", 10250.0)]
    public async Task Webhooks_are_open_for_the_API_server_wherever_it_is(string space, string workload, double port)
    {
        var rule = Assert.Single(await PoliciesAsync(space), item => (string?)item["metadata.name"] == workload).At("spec.ingress[0]");

        Assert.Null(rule["from"]);
        Assert.Equal($"[{{port: {port}, protocol: TCP}}]", rule.At("ports").Text());
    }

    [Theory]
    [InlineData("cert-manager", "cert-manager", 9402.0)]
    [InlineData("cnpg-system", "plugin-barman-cloud", 9090.0)]
    [InlineData("strimzi-system", "strimzi-cluster-operator", 8080.0)]
    [InlineData("external-secrets", "external-secrets", 8080.0)]
    [InlineData("external-secrets", "external-secrets-cert-controller", 8080.0)]
    public async Task What_is_no_webhook_is_open_for_who_needs_it(string space, string workload, double port)
    {
        var rules = Assert.Single(await PoliciesAsync(space), item => (string?)item["metadata.name"] == workload).List("spec.ingress");

        var rule = new Fields(workload, Assert.Single(rules));
        Assert.NotNull(rule["from[0].namespaceSelector.matchLabels.kubernetes~io/metadata~name"]);
        Assert.Equal($"[{{port: {port}, protocol: TCP}}]", rule.At("ports").Text());
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public async Task Every_operator_reaches_names_and_the_API_server(string space, string workload, string label)
    {
        var policy = Assert.Single(await PoliciesAsync(space), item => item.At("spec.podSelector.matchLabels").Text() == $"{{{label}}}");

        Assert.Equal(workload, policy["metadata.name"]);
        Assert.Equal([53.0, 53.0], Ports(policy, "spec.egress[0]"));
        Assert.Equal([443.0, 6443.0], Ports(policy, "spec.egress[1]"));
    }

    [Fact]
    public async Task The_data_namespace_is_outside_the_mesh_restricted_and_closed()
    {
        var cluster = await Cluster.With(() => { _ = new DataNamespace("data", new DataNamespaceArgs()); });

        var labels = cluster.Only("kubernetes:core/v1:Namespace").Map("metadata.labels");
        Assert.Equal(("disabled", "restricted"), (labels["istio-injection"], labels["pod-security.kubernetes.io/enforce"]));
        Assert.Null(cluster.Named("kubernetes:networking.k8s.io/v1:NetworkPolicy", "deny-by-default")["spec.ingress"]);
        Assert.Empty(cluster.All("kubernetes:storage.k8s.io/v1:StorageClass"));
    }

    [Fact]
    public async Task Disks_of_azure_stay_when_their_claim_goes()
    {
        var cluster = await Cluster.With(() => { _ = new DataNamespace("data", new DataNamespaceArgs { Disks = AzureDisks.PremiumV2 }); });

        var disks = cluster.Only("kubernetes:storage.k8s.io/v1:StorageClass");
        Assert.Equal(("Retain", "WaitForFirstConsumer", true), (disks["reclaimPolicy"], disks["volumeBindingMode"], disks["allowVolumeExpansion"]));
    }

    [Theory]
    [InlineData("PremiumV2_LRS", "1", "2", "3")]
    [InlineData("Premium_LRS")]
    public async Task Disks_are_of_a_kind_that_machines_in_their_zones_can_attach_and_ask_for_nothing_that_is_paid_extra(string sku, params string[] zones)
    {
        var cluster = await Cluster.With(() => { _ = new DataNamespace("data", new DataNamespaceArgs { Disks = AzureDisks.For([.. zones]) }); });

        var parameters = cluster.Only("kubernetes:storage.k8s.io/v1:StorageClass").Map("parameters");
        Assert.Equal($"{{cachingMode: None, skuName: {sku}}}", new Fields("parameters", parameters).Text());
    }

    [Fact]
    public async Task Services_read_the_authority_of_the_stores_in_their_own_namespace()
    {
        var args = new CertificateAuthorityArgs { CertManagerNamespace = "cert-manager", ServiceNamespace = "payments" };
        var cluster = await Cluster.With(() => { _ = new CertificateAuthority("ca", args); });

        Assert.Equal(true, cluster.Called("kubernetes:cert-manager.io/v1:Certificate", "ca")["spec.isCA"]);
        Assert.Equal("payments", cluster.Called("kubernetes:cert-manager.io/v1:Certificate", "ca-trust")["metadata.namespace"]);
    }

    private static IEnumerable<object> Ports(Fields policy, string rule) => policy.List($"{rule}.ports").Select(port => new Fields("port", port)["port"]!);

    private static async Task<IReadOnlyList<Fields>> PoliciesAsync(string space) =>
        [.. (await InstalledAsync()).All("kubernetes:networking.k8s.io/v1:NetworkPolicy").Where(item => (string?)item["metadata.namespace"] == space)];

    private static Task<Cluster> InstalledAsync() => Cluster.With(() =>
    {
        _ = new DataOperators("operators", new OperatorsArgs { Postgres = true, Backups = true, Kafka = true, ExternalSecrets = true });
        _ = new RedisStore("redis", new RedisArgs { Context = Shop.Context, Settings = new RedisSettings { Mode = StoreMode.Operator } });
    });
}
