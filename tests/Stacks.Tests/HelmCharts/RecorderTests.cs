using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What records charts: it needs the very chart, refuses values that the chart does not know, and keeps what matters to others.</summary>
public sealed class RecorderTests
{
    [Fact]
    public void A_chart_that_is_not_there_is_named_with_the_command_that_fetches_it()
    {
        using var chart = new OwnChart();

        var error = Assert.Throws<InvalidOperationException>(() => ChartFolder.Find(Path.Combine(chart.Charts, "shop"), OwnChart.Release()));
        Assert.Contains("Release 'till' wants chart shop 1.2.0, but there is no ", error.Message, StringComparison.Ordinal);
        Assert.Contains("helm pull shop --repo https://charts.example.com --version 1.2.0 --untar --untardir", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_of_another_version_is_not_taken()
    {
        using var chart = new OwnChart();

        var error = Assert.Throws<InvalidOperationException>(() => ChartFolder.Find(chart.Charts, OwnChart.Release("1.3.0")));
        Assert.Contains("is of version 1.2.0; fetch it with: helm pull shop", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"replica":2}""", "replica")]
    [InlineData("""{"service":{"prot":81}}""", "service.prot")]
    [InlineData("""{"account":{"nam":"a"}}""", "account.nam")]
    [InlineData("""{"replicas":2,"service":{"port":81},"resources":{"limits":{"cpu":"1"}},"account":{"name":"a"}}""", "")]
    public void A_value_that_a_chart_does_not_know_is_found(string values, string unknown)
    {
        using var chart = new OwnChart();

        var known = new KnownValues(ChartFolder.Find(chart.Charts, OwnChart.Release()));
        Assert.Equal(unknown, string.Join(' ', known.Unknown(JsonNode.Parse(values)!.AsObject())));
    }

    [Fact]
    public void Values_of_charts_that_a_chart_brings_along_are_below_their_names()
    {
        using var chart = new OwnChart();
        chart.Write("charts/till/Chart.yaml", "name: till\nversion: 1.0.0\n");
        chart.Write("charts/till/values.yaml", "drawers: 1\n");

        var known = new KnownValues(ChartFolder.Find(chart.Charts, OwnChart.Release()));
        Assert.Equal(["till.drawer"], known.Unknown(JsonNode.Parse("""{"till":{"drawers":2,"drawer":2}}""")!.AsObject()));
    }

    [Fact]
    public void Another_value_has_another_digest_and_another_order_the_same()
    {
        var digest = OwnChart.Release(values: """{"a":1,"b":2}""").Digest;

        Assert.Equal(digest, OwnChart.Release(values: """{"b":2,"a":1}""").Digest);
        Assert.NotEqual(digest, OwnChart.Release(values: """{"a":1,"b":3}""").Digest);
    }

    [HelmFact]
    public void What_pods_need_and_where_they_listen_is_kept()
    {
        using var chart = new OwnChart();

        var record = HelmTemplate.Render(OwnChart.Release(values: """{"replicas":2}"""), chart.Charts);
        Assert.Equal("shop 1.2.0", record.Chart);
        var item = Assert.Single(record.Objects);
        Assert.Equal("Deployment shops/till", item.Key);
        Assert.Equal(2, item.Pods!.Replicas);
        Assert.Equal("Secret/shop-tls ServiceAccount/default", string.Join(' ', item.Pods.Needs));
        Assert.Equal(new ContainerPort("web", 8080), item.Pods.AllPorts.Single());
        Assert.Equal(new ProbedPort("https", 8080), item.Pods.Containers.Single().Probes.Single());
    }
}
