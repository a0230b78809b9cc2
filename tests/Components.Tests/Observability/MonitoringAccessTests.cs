using System.Text.RegularExpressions;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Observability.Scraping;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>Who reaches whom among the tools, and what Prometheus reads.</summary>
public sealed class MonitoringAccessTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string PodMonitor = "kubernetes:monitoring.coreos.com/v1:PodMonitor";
    private const string ServiceMonitor = "kubernetes:monitoring.coreos.com/v1:ServiceMonitor";

    [Fact]
    public async Task Nobody_reaches_anybody_unless_it_is_said()
    {
        var policy = (await Platforms.Installed()).Named(Policy, "deny-by-default");

        Assert.Equal(["Ingress", "Egress"], policy.Texts("spec.policyTypes"));
        Assert.Empty(policy.Map("spec.podSelector"));
        Assert.Empty(policy.List("spec.ingress"));
        Assert.Empty(policy.List("spec.egress"));
    }

    [Fact]
    public async Task Prometheus_reaches_the_ports_of_its_targets()
    {
        var policy = (await Platforms.InFull()).Named(Policy, "prometheus");
        var ports = policy.List("spec.egress[0].ports").Select(port => (double)new Fields("port", port)["port"]!).ToList();

        Assert.All(Platforms.Targets.SelectMany(target => target.Ports), port => Assert.Contains(port, ports));
    }

    [Fact]
    public async Task Where_releases_are_automated_flagger_asks_prometheus_and_prometheus_reads_it()
    {
        var cluster = await Platforms.Installed(system: Platforms.System with { Automated = ["payment-service"] });

        Assert.Contains("flagger-system", cluster.Named(Policy, "prometheus").At("spec").Text(), StringComparison.Ordinal);
        Assert.Equal(["flagger-system"], cluster.Named(PodMonitor, "flagger").Texts("spec.namespaceSelector.matchNames"));
    }

    [Fact]
    public async Task Without_automated_releases_there_is_no_flagger()
    {
        var cluster = await Platforms.Installed();

        Assert.DoesNotContain("flagger", cluster.Named(Policy, "prometheus").At("spec").Text(), StringComparison.Ordinal);
        Assert.Null(cluster.Find(PodMonitor, "flagger"));
    }

    /// <summary>Objectives would else count what Flagger's Services get as somebody else's requests.</summary>
    [Theory]
    [InlineData("payment-service-rollout-primary")]
    [InlineData("payment-service-rollout-canary")]
    [InlineData("payment-service-rollout")]
    public async Task Requests_to_services_that_flagger_makes_count_as_those_to_the_service(string service)
    {
        var monitor = (await Platforms.Installed(system: Platforms.System with { Automated = ["payment-service", "shop"] })).Named(PodMonitor, "mesh-proxies");
        var rule = monitor.At("spec.podMetricsEndpoints[0].metricRelabelings[1]");

        Assert.Equal(("replace", "destination_service_name", "$1"), (rule["action"], rule["targetLabel"], rule["replacement"]));
        Assert.Equal("payment-service", Regex.Match(service, $"^(?:{rule["regex"]})$").Result("$1"));
    }

    [Fact]
    public async Task Jaeger_is_reached_by_the_tools_that_need_it_alone()
    {
        var policy = (await Platforms.Installed()).Named(Policy, "jaeger");
        var peers = policy.List("spec.ingress")
            .SelectMany(rule => new Fields("rule", rule).List("from").Select(peer => new Fields("peer", peer).Text()))
            .ToList();

        Assert.Equal(4, peers.Count);
        Assert.All(
            new[] { "otel-collector", "grafana", "kiali", "prometheus" },
            tool => Assert.Contains(peers, peer => peer.Contains(tool, StringComparison.Ordinal)));
        Assert.Empty(policy.List("spec.egress"));
    }

    [Fact]
    public async Task A_store_elsewhere_is_reached_at_its_port_and_ranges_alone()
    {
        var egress = (await Platforms.InFull()).Named(Policy, "jaeger").At("spec.egress[0]");

        Assert.Equal(("10.0.0.0/8", 9200.0), (egress["to[0].ipBlock.cidr"], egress["ports[0].port"]));
    }

    [Fact]
    public async Task Traces_come_from_services_and_from_the_gateway()
    {
        var from = (await Platforms.Installed()).Named(Policy, "otel-collector").At("spec.ingress[0]");

        Assert.Equal("payments", from["from[0].namespaceSelector.matchLabels.kubernetes~io/metadata~name"]);
        Assert.Equal("istio-ingress", from["from[1].namespaceSelector.matchLabels.kubernetes~io/metadata~name"]);
    }

    [Fact]
    public async Task The_namespace_is_as_strict_as_that_of_the_services_and_has_no_sidecars()
    {
        var labels = (await Platforms.Installed()).Named("kubernetes:core/v1:Namespace", Tools.Namespace).At("metadata.labels");

        Assert.Equal(("disabled", "restricted"), (labels["istio-injection"], labels["pod-security~kubernetes~io/enforce"]));
    }

    [Fact]
    public async Task Proxies_are_read_once_each_at_the_port_that_they_name()
    {
        var endpoint = (await Platforms.Installed()).Named(PodMonitor, "mesh-proxies").At("spec.podMetricsEndpoints[0]");

        Assert.Equal(("/stats/prometheus", "istio-proxy"), (endpoint["path"], endpoint["relabelings[0].regex"]));
        Assert.Equal("__address__", endpoint["relabelings[3].targetLabel"]);
    }

    [Fact]
    public async Task The_control_plane_is_read_where_it_gives_metrics()
    {
        var monitor = (await Platforms.Installed()).Named(ServiceMonitor, "istiod");

        Assert.Equal(("istio-system", "http-monitoring"), (monitor["spec.namespaceSelector.matchNames[0]"], monitor["spec.endpoints[0].port"]));
    }

    [Fact]
    public async Task Every_target_has_a_monitor_or_a_chart_that_makes_one()
    {
        var cluster = await Platforms.InFull();

        Assert.All(
            Platforms.Targets.Where(target => target != ScrapeTargets.Cluster),
            target => Assert.True(cluster.Find(PodMonitor, target.Name) is not null || cluster.Find(ServiceMonitor, target.Name) is not null, target.Name));
    }

    [Fact]
    public async Task Brokers_are_told_apart_by_their_cluster() =>
        Assert.Equal(["strimzi.io/cluster"], (await Platforms.Installed()).Named(PodMonitor, "kafka").Texts("spec.podTargetLabels"));

    [Theory]
    [InlineData(ObservedStore.Postgres, "postgres")]
    [InlineData(ObservedStore.Postgres, "postgres-pooler")]
    [InlineData(ObservedStore.Redis, "redis")]
    [InlineData(ObservedStore.Kafka, "kafka")]
    [InlineData(ObservedStore.Kafka, "strimzi-operator")]
    public async Task A_store_that_gives_no_metrics_is_not_asked_for_any(ObservedStore store, string monitor)
    {
        var without = Platforms.System with { Stores = Platforms.System.Stores.Remove(store) };

        Assert.NotNull((await Platforms.Installed()).Find(PodMonitor, monitor));
        Assert.Null((await Platforms.Installed(system: without)).Find(PodMonitor, monitor));
    }

    [Fact]
    public async Task Instances_and_poolers_of_postgres_are_read_apart()
    {
        var cluster = await Platforms.Installed();

        Assert.Equal(["instance"], cluster.Named(PodMonitor, "postgres").Texts("spec.selector.matchExpressions[0].values"));
        Assert.Equal(["pooler"], cluster.Named(PodMonitor, "postgres-pooler").Texts("spec.selector.matchExpressions[0].values"));
    }
}
