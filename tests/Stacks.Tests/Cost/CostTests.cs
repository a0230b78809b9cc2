using Payments.Infra.Components.Azure;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Cost;
using Pulumi;

namespace Payments.Infra.Stacks.Tests.Cost;

/// <summary>An estimate counts what has a recorded price, and says what has none.</summary>
public sealed class CostTests
{
    private static readonly PriceList Prices = new()
    {
        Source = "a test",
        Day = new DateOnly(2026, 6, 18),
        Currency = "USD",
        HoursPerMonth = 100,
        Machines = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal>>.Empty.Add(
            "westeurope", ImmutableSortedDictionary<string, decimal>.Empty.Add("Standard_D4ds_v5", 0.5m)),
    };

    [Fact]
    public async Task A_pool_costs_its_nodes_at_the_price_of_their_region() => Assert.Contains(
        ("apps1", (decimal?)150m, (decimal?)600m),
        CostEstimate.After(await Previews.OfStackAsync("prod"), Prices).Rows.Select(row => (row.Pool.Name, row.Least, row.Most)));

    [Fact]
    public async Task What_one_tenant_alone_uses_is_its_own() => Assert.Equal(
        [("STD-001", (150m, 300m))],
        CostEstimate.After(await Previews.OfStackAsync("prod"), Prices).ByTenant.Select(tenant => (tenant.Key, tenant.Value)));

    [Fact]
    public async Task A_size_without_a_price_is_named_and_counts_nothing()
    {
        var estimate = CostEstimate.After(await Previews.OfStackAsync("dev"), Prices);

        Assert.Null(Assert.Single(estimate.Rows, row => row.Pool.Size == "Standard_D2ds_v5").Least);
        Assert.Equal(50m, estimate.Least);
        Assert.Contains(
            CostLines.Summary(await Previews.OfStackAsync("dev"), Prices),
            line => line.StartsWith("    no recorded price: pool system (Standard_D2ds_v5), ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Against_what_is_deployed_the_difference_stands_beside_the_sum()
    {
        var azure = System.Text.Json.Nodes.JsonNode.Parse(Previews.Section("prod", "azure"))!;
        azure["tenantPool"] = System.Text.Json.Nodes.JsonNode.Parse("""{"min":5,"max":6}""");
        var plan = await Previews.AfterAsync(await Previews.OfStackAsync("prod"), ("azure", azure.ToJsonString()));

        Assert.Equal("    nodes: 850 to 1,750, +100 to 0", CostLines.Summary(plan, Prices).ElementAt(1));
    }

    [Fact]
    public async Task Without_a_change_the_sum_is_as_before()
    {
        var deployed = await Previews.OfStackAsync("prod");

        Assert.EndsWith(", as before", CostLines.Summary(await Previews.AfterAsync(deployed), Prices).ElementAt(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", "disks, traffic")]
    [InlineData("prod-global", "front door, log workspace, traffic")]
    public async Task What_has_no_price_is_what_the_stack_has(string stack, string end) => Assert.EndsWith(
        end, CostLines.Summary(await Previews.OfStackAsync(stack), Prices).Last(), StringComparison.Ordinal);

    [Fact]
    public async Task A_cluster_that_is_there_already_costs_nothing_here() => Assert.Empty(CostLines.Summary(await Previews.OfStackAsync("local"), Prices));

    /// <summary>The record has a price for the sizes of the stacks wherever a stack may be.</summary>
    [Theory]
    [InlineData("Standard_D2ds_v5")]
    [InlineData("Standard_D4ds_v5")]
    public void Every_region_has_a_recorded_price(string size) =>
        Assert.All(AzureRegion.Names, region => Assert.NotNull(PriceList.Recorded.Monthly(region, size)));

    [Fact]
    public async Task A_preview_shows_it_below_the_counts()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(0, await PreviewCli.RunAsync(
            ["preview", "--stack", "local"], Deployment.RunAsync<PaymentsStack>, OutputStreams.Plain(output, error), _ => ["Heading:", "    a line"]));

        Assert.Contains("\nHeading:\n    a line\n\nDuration:", output.ToString(), StringComparison.Ordinal);
    }
}
