using Payments.Infra.Stacks.Evidence;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Evidence;

/// <summary>The page about security lists the requirements that there is evidence for.</summary>
public sealed class DocumentationTests
{
    private const string Begin = "<!-- requirements: begin -->\n";
    private const string End = "<!-- requirements: end -->\n";

    private static readonly string Page = Repository.PathOf("docs", "security.md");

    /// <summary>Set UPDATE_DOCS to write the table anew.</summary>
    [Fact]
    public void The_page_lists_every_requirement()
    {
        var text = File.ReadAllText(Page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var rows = Requirement.All.Select(requirement =>
            $"| {requirement.Number} | {requirement.Topic} | {string.Join(", ", requirement.Files.Select(file => $"`{file}.csv`"))} | {requirement.Left} |\n");
        var expected = $"\n| requirement | about | evidence | left to show |\n|---|---|---|---|\n{string.Concat(rows)}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(Page, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The table of docs/security.md is old. Write it anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter Documentation");
    }
}
