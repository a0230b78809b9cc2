namespace Payments.Infra.Components.Tests.Observability;

/// <summary>The page about observability lists what is tolerated.</summary>
public sealed class ToleratedWeaknessTests
{
    private const string Begin = "<!-- tolerated: begin -->\n";
    private const string End = "<!-- tolerated: end -->\n";

    private static readonly string Page = Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "docs", "observability.md");

    /// <summary>Set UPDATE_DOCS to write the table anew.</summary>
    [Fact]
    public void The_page_lists_every_check_that_a_workload_does_not_pass()
    {
        var text = File.ReadAllText(Page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var rows = ToleratedWeakness.All.Select(weakness => $"| {weakness.Workload} | {weakness.Check} | {weakness.Reason} |\n");
        var expected = $"\n## Checks that a workload does not pass\n\n| workload | check | why |\n|---|---|---|\n{string.Concat(rows)}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(Page, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The table of docs/observability.md is old. Write it anew: UPDATE_DOCS=1 dotnet test tests/Components.Tests --filter ToleratedWeakness");
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Payments.Infra.slnx")) ? folder.FullName : Root(folder.Parent!);
}
