namespace Payments.Infra.Components.Tests.Observability;

/// <summary>What Prometheus, Grafana and Alertmanagers say to each other. Whether monitors lead to pods is judged by what the charts make.</summary>
public sealed class ReachableTargetTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Release = "kubernetes:helm.sh/v3:Release";

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
}
