using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Output;
using Payments.Infra.Stacks.Settings.Cells;

namespace Payments.Infra.Stacks.Tests.Cells;

/// <summary>The cells of the repository, as their stacks plan them.</summary>
public sealed class CellStackTests
{
    private const string Pool = "azure-native:containerservice:AgentPool";

    public static TheoryData<string> Stacks => [.. CellCatalogue.All.Select(cell => cell.Stack)];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_cell_names_no_other_cell_and_nothing_of_one(string stack)
    {
        var json = JsonOutput.Write(await Previews.OfStackAsync(stack));

        Assert.All(Others(stack), other => Assert.All(
            (string[])[other.Stack, other.Host, .. other.Held],
            name => Assert.DoesNotContain(name, json, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_cell_reads_no_stack_but_its_own_last_update(string stack) => Assert.Equal(
        [$"organization/payments/{stack}"],
        (await Previews.OfStackAsync(stack)).Steps.Select(step => step.State)
            .Where(state => state.Type == "pulumi:pulumi:StackReference").Select(state => state.Id));

    [Fact]
    public async Task A_cell_has_nodes_of_its_own_tenants_alone()
    {
        Assert.Contains(await ResourcesAsync("prod-neu"), resource => resource is { Type: Pool, Name: "cluster-highcapacity" });
        Assert.DoesNotContain(await ResourcesAsync("prod-weu"), resource => resource is { Type: Pool, Name: "cluster-highcapacity" });
    }

    [Theory]
    [InlineData("NED-001", "allowed")]
    [InlineData("STD-001", "denied")]
    public async Task A_cell_lets_in_its_own_tenants_alone_whatever_header_they_send(string tenant, string verdict)
    {
        var lines = await ExplainAsync(
            "prod-weu", "--from", "outside", "--to", "weu.cells.payments.example.com", "--method", "POST", "--path", "/api/v1/payments", "--claim", "sub=x",
            "--claim", $"tenant_id={tenant}", "--header", "x-tenant-id: NED-001");

        Assert.Equal(verdict, lines[^1]);
    }

    [Fact]
    public async Task A_token_of_no_tenant_is_refused_by_the_cell_itself()
    {
        var lines = await ExplainAsync(
            "prod-weu", "--from", "outside", "--to", "weu.cells.payments.example.com", "--method", "POST", "--path", "/api/v1/payments", "--claim", "sub=x");

        Assert.Equal("   authorization  denied  (AuthorizationPolicy istio-ingress/payments-other-tenants rule 0)", lines[^3]);
    }

    [Fact]
    public async Task A_stack_that_is_no_cell_lets_in_all_tenants() => Assert.False(
        (await PlannedObjects.OfStackAsync("prod")).Has("AuthorizationPolicy", "payments-other-tenants"));

    [Fact]
    public async Task Metrics_that_leave_a_cell_say_its_name() => Assert.Equal(
        "weu", (string?)(await NamedAsync("kube-prometheus-stack")).At("values.prometheus.prometheusSpec.externalLabels.cell"));

    [Fact]
    public async Task Traces_of_a_cell_say_its_name()
    {
        var config = (await NamedAsync("otel-collector")).At("values.alternateConfig")!;

        var attribute = config["processors"]!["resource"]!["attributes"]![0]!;
        Assert.Equal(("upsert", "cell", "weu"), ((string?)attribute["action"], (string?)attribute["key"], (string?)attribute["value"]));
        Assert.Contains("resource", config["service"]!["pipelines"]!["traces/whole"]!["processors"]!.AsArray().Select(step => (string?)step));
    }

    [Fact]
    public async Task Access_logs_of_a_cell_say_its_name() => Assert.Equal(
        "weu", (string?)(await NamedAsync("istiod-1-31-1")).At("values.meshConfig.extensionProviders[0].envoyFileAccessLog.logFormat.labels.cell"));

    [Fact]
    public void The_files_of_cells_differ_in_their_places_alone()
    {
        var texts = CellCatalogue.All.Select(cell => Previews.Stack(cell.Stack).Config
            .Aggregate("", (all, entry) => $"{all}{entry.Key}: {entry.Value.Text}\n")
            .Replace(cell.Region, "REGION", StringComparison.Ordinal).Replace(cell.Host, "HOST", StringComparison.Ordinal));

        Assert.Single(texts.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<Cell> Others(string stack) => CellCatalogue.All.Where(cell => cell.Stack != stack);

    private static async Task<IReadOnlyList<PlannedResource>> ResourcesAsync(string stack) => (await PlannedObjects.OfStackAsync(stack)).Resources;

    private static async Task<PlannedResource> NamedAsync(string release) => (await ResourcesAsync("prod-weu")).Single(
        resource => resource.Name == release && resource.Inputs.ContainsKey("values"));

    private static Task<string[]> ExplainAsync(string stack, params string[] request) => Previews.TakingTurnsAsync(async () =>
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await PreviewCli.RunAsync(["explain", "--stack", stack, .. request], StackProgram.RunAsync, OutputStreams.Plain(output, error));
        Assert.Empty(error.ToString());
        return output.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
    });
}
