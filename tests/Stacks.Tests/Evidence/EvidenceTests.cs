using System.Text.Json.Nodes;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Stacks.Evidence;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Tests.Configuration;
using Pulumi;

namespace Payments.Infra.Stacks.Tests.Evidence;

/// <summary>What an auditor gets says what the catalogue and the plan say.</summary>
public sealed class EvidenceTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 27);

    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task The_same_plan_gives_the_same_bytes() => Assert.Equal(await FilesAsync("prod"), await FilesAsync("prod"));

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_table_has_rows_and_stands_in_the_index(string stack)
    {
        var files = await FilesAsync(stack);

        Assert.All(files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)), name =>
        {
            Assert.True(files[name].Count(letter => letter == '\n') > 1, $"{name} is empty");
            Assert.Contains($"[{name}]({name})", files["README.md"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_day_stands_in_the_index_only_where_it_is_given()
    {
        Assert.Contains("Of 2026-11-27.", (await FilesAsync("prod", Day))["README.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-27", (await FilesAsync("prod"))["README.md"], StringComparison.Ordinal);
    }

    /// <summary>What policies let through between services is what the catalogue allows, no more and no less.</summary>
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Segmentation_is_that_of_the_catalogue(string stack)
    {
        var tables = JsonNode.Parse((await FilesAsync(stack))["evidence.json"])!["tables"]!;
        var allowed = ServiceCatalogue.All.SelectMany(service => service.Calls.Select(call => $"{service.Name} > {call.Service}"));
        var open = tables["segmentation"]!.AsArray()
            .Where(row => (string?)row!["verdict"] == "open")
            .Select(row => (From: ServiceOf(row!["from"]), To: ServiceOf(row["to"])))
            .Where(pair => pair.From is not null && pair.To is not null && pair.From != pair.To)
            .Select(pair => $"{pair.From} > {pair.To}");

        Assert.Equal(allowed.Order(StringComparer.Ordinal), open.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("payments/payment-service", "card data")]
    [InlineData("payments/saga-service", "connected")]
    [InlineData("data/cnpg.io/poolerName=postgres-rw", "connected")]
    [InlineData("data/strimzi.io/cluster=kafka,strimzi.io/kind=Kafka,strimzi.io/name=kafka-kafka", "connected")]
    [InlineData("payments/account-service", "apart")]
    public async Task Pods_are_told_by_what_they_have_to_do_with_card_data(string pods, string scope)
    {
        var rows = JsonNode.Parse((await FilesAsync("prod"))["evidence.json"])!["tables"]!["scope"]!.AsArray();

        Assert.Equal(scope, (string?)Assert.Single(rows, row => (string?)row!["pods"] == pods)!["scope"]);
    }

    [Fact]
    public async Task Every_flow_of_the_catalogue_has_an_owner_and_a_reason() =>
        Assert.DoesNotContain("## Gaps", (await FilesAsync("prod"))["README.md"], StringComparison.Ordinal);

    [Fact]
    public void A_flow_without_a_reason_is_a_gap() => Assert.EndsWith(
        "- web to stock: GET /a\n",
        EvidenceIndex.Write(
            "test", null, [new EvidenceTable("flows", "Flows", ["from", "to", "port", "what", "reason"], [["web", "stock", "", "GET /a", FlowTable.Unsaid]])]),
        StringComparison.Ordinal);

    [Fact]
    public async Task Every_requirement_points_at_tables_that_there_are()
    {
        var names = (await FilesAsync("prod", hasBaseline: true)).Keys;

        Assert.All(Requirement.All, requirement => Assert.All(requirement.Files, file => Assert.Contains($"{file}.csv", names)));
    }

    [Fact]
    public void Cells_are_quoted_and_are_no_formulas() => Assert.Equal(
        "a,b\n\"x,y\",\"say \"\"no\"\"\"\n'=1+1,'@sum\n", new EvidenceTable("t", "T", ["a", "b"], [["x,y", "say \"no\""], ["=1+1", "@sum"]]).ToCsv());

    [Fact]
    public async Task A_folder_with_something_else_is_left_as_it_is()
    {
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "mine");

        Assert.Equal(1, await RunAsync("--stack", "local", "--out", folder.Path));
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Contains("holds 'notes.txt', which this command has not written", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        Assert.Equal(1, await RunAsync("--out", folder.Path, "--on", "27.11.2026"));
        Assert.StartsWith("error: --on: '27.11.2026' is not allowed; expected a day such as 2026-11-27", error.ToString(), StringComparison.Ordinal);
    }

    private static string? ServiceOf(JsonNode? pods) => ServiceCatalogue.All.Select(service => service.Name)
        .FirstOrDefault(name => (string)pods! == $"payments/{name}" || ((string)pods!).StartsWith($"payments/{name}-", StringComparison.Ordinal));

    private static async Task<ImmutableSortedDictionary<string, string>> FilesAsync(string stack, DateOnly? day = null, bool hasBaseline = false) =>
        EvidenceFiles.Of(await Previews.OfStackAsync(stack), ResolvedStack.Load(StackFileJudge.Of(stack), PaymentsStack.Catalogue), hasBaseline, day);

    private Task<int> RunAsync(params string[] arguments)
    {
        var streams = OutputStreams.Plain(output, error);
        return PreviewCli.RunAsync(
            ["evidence", .. arguments],
            () => Task.FromResult(0),
            streams,
            EvidenceCommand.Create(Deployment.RunAsync<PaymentsStack>, PaymentsStack.Catalogue, streams));
    }
}
