using Payments.Infra.Components.Observability.Alerting;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Every alert has a way out.</summary>
public sealed class RunbookTests
{
    private static readonly string Folder = Repository.PathOf("docs", "runbooks");

    public static TheoryData<string> Names => [.. Alerts.Select(alert => alert.Name).Distinct()];

    private static IEnumerable<AlertRule> Alerts => RuleBook.From(Watched.Shop).SelectMany(group => group.Alerts);

    [Fact]
    public void Every_alert_has_a_runbook_and_every_runbook_an_alert() => Assert.Equal(
        Alerts.Select(alert => alert.Name).Distinct().Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_runbook_says_what_it_means_where_to_look_and_what_to_do(string alert)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{alert}.md"));

        Assert.StartsWith($"# {alert}\n", text, StringComparison.Ordinal);
        Assert.All(new[] { "## What it means", "## Look", "## Act" }, heading => Assert.Contains($"\n{heading}\n", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_alert_links_its_runbook() => Assert.All(
        Alerts, alert => Assert.Equal($"{Watched.Runbooks}/{alert.Name}.md", alert.Annotations(Watched.Runbooks)["runbook_url"]));
}
