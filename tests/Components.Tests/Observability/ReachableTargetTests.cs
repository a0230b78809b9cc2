using System.Text.Json.Nodes;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>Targets of the charts' own monitors: Prometheus may go there, and is let in.</summary>
public sealed class ReachableTargetTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private static readonly JsonArray Monitors =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Charts", "monitors.json")))!.AsArray();

    [Theory]
    [InlineData("small")]
    [InlineData("full")]
    public async Task Prometheus_may_reach_every_port_that_a_chart_has_it_read(string form)
    {
        var cluster = await Platform(form);
        var ports = Ports(cluster.Named(Policy, "prometheus").List("spec.egress")).ToHashSet();

        Assert.All(Enabled(cluster), monitor => Assert.Contains((double)monitor["port"]!, ports));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("full")]
    public async Task Every_tool_lets_prometheus_in_at_every_port_that_a_chart_has_it_read(string form)
    {
        var cluster = await Platform(form);

        Assert.All(Enabled(cluster).Where(monitor => (string)monitor["label"]! != ""), monitor =>
        {
            var label = ((string)monitor["label"]!).Split('=');
            var open = cluster.All(Policy)
                .Where(policy => (string?)policy[$"spec.podSelector.matchLabels.{label[0].Replace('.', '~')}"] == label[1])
                .SelectMany(policy => policy.List("spec.ingress"))
                .Where(AdmitsPrometheus);
            Assert.Contains((double)monitor["port"]!, Ports(open));
        });
    }

    [Fact]
    public async Task Grafana_is_read_by_tls_where_it_serves_tls()
    {
        var monitor = (await Platforms.InFull()).Called(Release, "grafana").At("values.serviceMonitor");

        Assert.Equal(("https", "grafana.example.com"), (monitor["scheme"], monitor["tlsConfig.serverName"]));
        Assert.Equal(("grafana-tls", "tls.crt"), (monitor["tlsConfig.ca.secret.name"], monitor["tlsConfig.ca.secret.key"]));
        Assert.Null((await Platforms.Installed()).Called(Release, "grafana")["values.serviceMonitor.scheme"]);
    }

    [Theory]
    [InlineData("ingress")]
    [InlineData("egress")]
    public async Task Alertmanagers_agree_by_packets_and_by_streams(string direction)
    {
        var rules = (await Platforms.Installed()).Named(Policy, "alertmanager").List($"spec.{direction}");

        var peers = Assert.Single(rules, rule => new Fields("rule", rule).Text().Contains("9094", StringComparison.Ordinal));
        Assert.Equal(["TCP", "UDP"], new Fields("rule", peers).List("ports").Select(port => (string)new Fields("port", port)["protocol"]!));
    }

    private static Task<Cluster> Platform(string form) => form == "small" ? Platforms.Installed(Platforms.Small) : Platforms.InFull();

    private static IEnumerable<JsonNode> Enabled(Cluster cluster) => Monitors.Select(monitor => monitor!).Where(monitor =>
        cluster.Called(Release, (string)monitor["release"]!)[$"values.{monitor["switch"]}"] switch
        {
            bool set => set,
            _ => (string)monitor["switch"]! is not "prometheus.thanosServiceMonitor.enabled",
        });

    private static bool AdmitsPrometheus(object rule)
    {
        var fields = new Fields("rule", rule);
        return fields["from"] is null || fields.List("from").Any(peer => new Fields("peer", peer).Text().Contains("prometheus", StringComparison.Ordinal));
    }

    private static IEnumerable<double> Ports(IEnumerable<object> rules) =>
        rules.SelectMany(rule => new Fields("rule", rule).List("ports")).Select(port => (double)new Fields("port", port)["port"]!);
}
