using System.Text;
using System.Text.Json.Nodes;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Grafana;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Dashboards, as Grafana gets them.</summary>
public sealed class DashboardTests
{
    private const int LargestObject = 1024 * 1024;

    [Fact]
    public async Task Every_dashboard_has_an_id_of_its_own_that_grafana_takes()
    {
        var ids = (await Dashboards("prod")).Select(dashboard => (string)dashboard["uid"]!).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9_-]{1,40}$", id));
    }

    [Fact]
    public void A_long_name_has_an_id_of_its_own_too()
    {
        var (one, other) = (new string('a', 60) + "-1", new string('a', 60) + "-2");

        Assert.Equal(40, new Dashboard(one, one, "").Uid.Length);
        Assert.NotEqual(new Dashboard(one, one, "").Uid, new Dashboard(other, other, "").Uid);
    }

    [Fact]
    public async Task Every_panel_has_an_id_of_its_own_within_its_dashboard() => Assert.All(await Dashboards("prod"), dashboard =>
    {
        var ids = Panels(dashboard).Select(panel => (int)panel["id"]!).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    });

    [Fact]
    public async Task No_panel_covers_another_or_leaves_the_page() => Assert.All(await Dashboards("prod"), dashboard =>
    {
        var taken = new HashSet<(int, int)>();
        foreach (var place in Panels(dashboard).Select(panel => panel["gridPos"]!))
        {
            for (var x = (int)place["x"]!; x < (int)place["x"]! + (int)place["w"]!; x++)
            {
                Assert.InRange(x, 0, 23);
                Assert.True(taken.Add((x, (int)place["y"]!)));
            }
        }
    });

    [Fact]
    public async Task Every_query_goes_to_a_data_source_that_there_is() => Assert.All(
        (await Dashboards("prod")).SelectMany(Panels).Where(panel => (string?)panel["type"] != "row"),
        panel =>
        {
            Assert.Contains((string?)panel["datasource"]!["uid"], DataSources.Ids);
            Assert.NotEmpty(panel["targets"]!.AsArray());
            Assert.All(panel["targets"]!.AsArray(), target => Assert.Contains((string?)target!["datasource"]!["uid"], DataSources.Ids));
        });

    [PromtoolFact]
    public void Every_expression_is_promql()
    {
        using var promtool = new Promtool();
        var expressions = DashboardExpressions.Of(DashboardBook.From(Watched.Shop)).Select(asked => asked.Expression);
        promtool.Write("expressions.json", PromtoolRules.OfExpressions(expressions));

        promtool.Accepts("check", "rules", "expressions.json");
    }

    [Fact]
    public void What_dashboards_ask_for_something_gives()
    {
        var expressions = DashboardExpressions.Of(DashboardBook.From(Watched.Shop));

        Assert.Empty(MetricReferences.Unknown(expressions, Watched.Shop, RuleBook.From(Watched.Shop)));
    }

    [Fact]
    public void A_metric_that_nothing_gives_is_named()
    {
        var wrong = new Dashboard("wrong", "Wrong", "", new Row("Row", new Panel("Panel", Unit.Count, new Target("sum(rate(istio_request_total[5m]))"))));

        Assert.Equal(
            ["Wrong: Panel asks for istio_request_total, which no rule records and no target gives: a metric that is scraped stands in ScrapeTargets.cs"],
            MetricReferences.Unknown(DashboardExpressions.Of([wrong]), Watched.Shop, RuleBook.From(Watched.Shop)));
    }

    [Fact]
    public void A_new_service_has_a_dashboard_without_another_edit()
    {
        var with = DashboardBook.From(Watched.With("parcels"));

        Assert.DoesNotContain(DashboardBook.From(Watched.Shop), dashboard => dashboard.Slug == "parcels");
        Assert.Contains(with, dashboard => dashboard.Slug == "parcels");
        Assert.Contains("parcels", Assert.Single(with.Single(dashboard => dashboard.Slug == "canary").Variables).Values);
    }

    [Theory]
    [InlineData("Requests")]
    [InlineData("Share that fails")]
    [InlineData("Duration")]
    [InlineData("CPU time of its limit")]
    [InlineData("Breakers that are open")]
    [InlineData("Tries after the first")]
    public void The_dashboard_of_a_service_shows(string panel) => Assert.All(
        Watched.Names(Watched.Shop),
        name =>
        {
            var panels = DashboardBook.From(Watched.Shop).Single(dashboard => dashboard.Slug == name).Rows.SelectMany(row => row.Panels);
            Assert.Contains(panels, shown => shown.Title.StartsWith(panel, StringComparison.Ordinal));
        });

    [Fact]
    public async Task Every_dashboard_fits_its_object() => Assert.All(
        await Maps("prod"), map => Assert.InRange(Encoding.UTF8.GetByteCount(map.ToJsonString()), 1, LargestObject));

    private static IEnumerable<JsonNode> Panels(JsonNode dashboard) => dashboard["panels"]!.AsArray().Select(panel => panel!);

    private static async Task<List<JsonObject>> Maps(string stack) =>
        [.. (await PlannedObjects.OfStackAsync(stack)).OfKind("ConfigMap").Where(map => (string?)map["metadata"]!["labels"]?["grafana_dashboard"] == "1")];

    private static async Task<List<JsonNode>> Dashboards(string stack) =>
        [.. (await Maps(stack)).Select(map => JsonNode.Parse((string)map["data"]!.AsObject().Single().Value!)!)];
}
