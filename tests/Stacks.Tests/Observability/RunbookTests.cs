using Payments.Infra.Components.Observability.Alerting;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Every alert has a way out.</summary>
public sealed class RunbookTests
{
    private static readonly string Folder = Repository.PathOf("docs", "runbooks");

    private const string ProcedureFolder = "procedures";

    /// <summary>Pages there that are no change: the list of them, what to do when something is wrong, and when nothing is.</summary>
    private static readonly string[] OtherForms = ["README", "incident", "routine"];

    /// <summary>What is done on purpose.</summary>
    public static TheoryData<string> Procedures =>
        [.. Directory.GetFiles(Path.Combine(Folder, ProcedureFolder), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Except(OtherForms)];

    public static TheoryData<string> Names => [.. Alerts.Select(alert => alert.Name).Distinct()];

    private static IEnumerable<AlertRule> Alerts => RuleBook.From(Watched.Shop).SelectMany(group => group.Alerts);

    [Fact]
    public void Every_runbook_is_of_an_alert() => Assert.All(
        Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension),
        name => Assert.True(Alerts.Any(alert => alert.Name == name), $"No alert is called {name}: delete docs/runbooks/{name}.md."));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_runbook_says_what_it_means_where_to_look_and_what_to_do(string alert)
    {
        var file = Path.Combine(Folder, $"{alert}.md");
        string[] lines = [$"# {alert}", "## What it means", "## Look", "## Act"];
        var missing = lines.Except(File.Exists(file) ? File.ReadLines(file) : []);

        Assert.True(!missing.Any(), $"Write docs/runbooks/{alert}.md. Missing in it: {string.Join(", ", missing)}");
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void A_procedure_says_what_must_be_what_to_do_how_it_shows_and_the_way_back(string procedure)
    {
        string[] lines = ["## Before", "## Steps", "## It worked when", "## Back"];

        var page = File.ReadLines(Path.Combine(Folder, ProcedureFolder, $"{procedure}.md"));
        Assert.Equal(lines, page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_alert_links_its_runbook() => Assert.All(
        Alerts, alert => Assert.Equal($"{Watched.Runbooks}/{alert.Name}.md", alert.Annotations(Watched.Runbooks)["runbook_url"]));
}
