using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Tests.Charts;
using Pulumi.Utilities;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>Metrics that are older than what Prometheus keeps.</summary>
public sealed class LongTermMetricsTests
{
    private const string StatefulSet = "kubernetes:apps/v1:StatefulSet";
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string ServiceAccount = "kubernetes:core/v1:ServiceAccount";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Container = "spec.template.spec.containers[0]";

    [Fact]
    public async Task Where_nothing_is_kept_longer_there_is_nothing_of_it()
    {
        var cluster = await Platforms.Installed();

        Assert.Null(cluster.Find(StatefulSet, "thanos-store"));
        Assert.Null(cluster.Find(Deployment, "thanos-query"));
        Assert.Null(cluster.Find("kubernetes:monitoring.coreos.com/v1:PodMonitor", "thanos"));
    }

    [Fact]
    public async Task Thanos_and_prometheus_each_have_their_own_identity()
    {
        var cluster = await Platforms.InFull();

        Assert.Equal("00000000-0000-0000-0000-000000000002", cluster.Named(ServiceAccount, "thanos")["metadata.annotations.azure~workload~identity/client-id"]);
        Assert.Equal(
            "00000000-0000-0000-0000-000000000001",
            cluster.Called(Release, "kube-prometheus-stack")["values.prometheus.serviceAccount.annotations.azure~workload~identity/client-id"]);
    }

    [Theory]
    [InlineData("thanos-store")]
    [InlineData("thanos-compactor")]
    public async Task What_works_on_the_storage_has_the_identity_and_a_volume(string part)
    {
        var set = (await Platforms.InFull()).Named(StatefulSet, part);

        Assert.Equal(("thanos", "true"), (set["spec.template.spec.serviceAccountName"], set["spec.template.metadata.labels.azure~workload~identity/use"]));
        Assert.Contains("--objstore.config-file=/etc/thanos/objstore.yml", set.Texts($"{Container}.args"));
        Assert.Contains("--data-dir=/var/thanos", set.Texts($"{Container}.args"));
        Assert.Equal("/var/thanos", set[$"{Container}.volumeMounts[0].mountPath"]);
    }

    [Fact]
    public async Task What_answers_questions_sees_no_storage()
    {
        var query = (await Platforms.InFull()).Named(Deployment, "thanos-query");

        Assert.Equal("thanos-query", query["spec.template.spec.serviceAccountName"]);
        Assert.Null(query["spec.template.metadata.labels.azure~workload~identity/use"]);
        Assert.Empty(query.List("spec.template.spec.volumes"));
    }

    [Fact]
    public async Task Questions_go_to_prometheus_and_to_the_storage_and_get_each_sample_once() => Assert.Equal(
        [
            "query", "--grpc-address=0.0.0.0:10901", "--http-address=0.0.0.0:10902", "--query.replica-label=prometheus_replica", "--query.auto-downsampling",
            "--endpoint=dnssrv+_grpc._tcp.kube-prometheus-stack-thanos-discovery.monitoring.svc.cluster.local",
            "--endpoint=dnssrv+_grpc._tcp.thanos-store.monitoring.svc.cluster.local",
        ],
        (await Platforms.InFull()).Named(Deployment, "thanos-query").Texts($"{Container}.args"));

    [Fact]
    public async Task Samples_are_kept_as_long_as_the_stack_says()
    {
        var settings = Platforms.Full with { Metrics = new() { LongTerm = new() { RawDays = 30, FiveMinuteDays = 180, HourDays = 730 } } };
        var arguments = (await Platforms.Installed(settings, Platforms.Archive)).Named(StatefulSet, "thanos-compactor").Texts($"{Container}.args");

        Assert.Equal(
            ["--retention.resolution-raw=30d", "--retention.resolution-5m=180d", "--retention.resolution-1h=730d"],
            arguments.Where(argument => argument.StartsWith("--retention", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1024, "28Gi")]
    [InlineData(5 * 1024, "140Gi")]
    [InlineData(256, "20Gi")]
    public async Task Four_weeks_have_room_while_two_are_put_together(int perDay, string expected)
    {
        var settings = Platforms.Full with { Metrics = new() { Retention = new() { Days = 1, PerDay = new(perDay) } } };

        var compactor = (await Platforms.Installed(settings, Platforms.Archive)).Named(StatefulSet, "thanos-compactor");
        Assert.Equal(expected, compactor["spec.volumeClaimTemplates[0].spec.resources.requests.storage"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task There_is_one_compactor_however_many_others(int replicas)
    {
        var cluster = await Platforms.Installed(Platforms.Full with { Metrics = new() { Replicas = replicas } }, Platforms.Archive);

        Assert.Equal(1.0, cluster.Named(StatefulSet, "thanos-compactor")["spec.replicas"]);
        Assert.Equal((double)replicas, cluster.Named(StatefulSet, "thanos-store")["spec.replicas"]);
        Assert.Equal((double)replicas, cluster.Named(Deployment, "thanos-query")["spec.replicas"]);
    }

    [Fact]
    public async Task Dashboards_ask_where_older_metrics_are_too()
    {
        Assert.Equal("http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local:9090", Source(await Platforms.Installed()));
        Assert.Equal("http://thanos-query.monitoring.svc.cluster.local:10902", Source(await Platforms.InFull()));

        static object? Source(Cluster cluster) => cluster.Called(Release, "grafana")["values.datasources.datasources~yaml.datasources[0].url"];
    }

    [Theory]
    [InlineData("thanos-query", "spec.ingress[0].ports[0].port", 10902.0)]
    [InlineData("thanos-query", "spec.egress[0].ports[0].port", 10901.0)]
    [InlineData("thanos-store", "spec.ingress[0].ports[0].port", 10901.0)]
    [InlineData("thanos-store", "spec.egress[0].ports[0].port", 443.0)]
    [InlineData("thanos-compactor", "spec.egress[0].ports[0].port", 443.0)]
    [InlineData("prometheus-blocks", "spec.ingress[0].ports[0].port", 10901.0)]
    [InlineData("grafana-long-term", "spec.egress[0].ports[0].port", 10902.0)]
    public async Task Each_part_reaches_what_it_needs_alone(string policy, string path, double port) =>
        Assert.Equal(port, (await Platforms.InFull()).Named(Policy, policy)[path]);

    [Fact]
    public async Task What_reads_blocks_is_of_the_version_of_what_writes_them()
    {
        var image = Chart.Named("kube-prometheus-stack").Defaults["prometheusOperator"]!["thanosImage"]!;

        Assert.Equal(
            $"{image["registry"]}/{image["repository"]}:{image["tag"]}",
            (await Platforms.InFull()).Named(StatefulSet, "thanos-store")[$"{Container}.image"]);
    }

    [Fact]
    public async Task People_can_bring_it_to_their_own_machine()
    {
        ObservabilityPlatform? with = null, without = null;
        await Cluster.With(() =>
        {
            with = new ObservabilityPlatform("with", new ObservabilityArgs { System = Platforms.System, Cluster = "c", LongTerm = Platforms.Archive });
        });
        await Cluster.With(() =>
        {
            without = new ObservabilityPlatform("without", new ObservabilityArgs { System = Platforms.System, Cluster = "c" });
        });

        Assert.Equal(
            "kubectl --namespace monitoring port-forward service/thanos-query 10902:10902",
            (await OutputUtilities.GetValueAsync(with!.ToolAccess))["thanos"]["portForward"]);
        Assert.DoesNotContain("thanos", (await OutputUtilities.GetValueAsync(without!.ToolAccess)).Keys);
    }
}
