namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>The page about observability lists what there is.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = Repository.PathOf("docs", "observability.md");

    /// <summary>Set UPDATE_DOCS to write the tables anew.</summary>
    [Fact]
    public void The_page_lists_every_dashboard_and_alert()
    {
        var text = File.ReadAllText(Page);
        var (begin, end) = (text.IndexOf(Tables.Begin, StringComparison.Ordinal) + Tables.Begin.Length, text.IndexOf(Tables.End, StringComparison.Ordinal));
        var expected = Tables.Of(Watched.Catalogue);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(Page, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The tables of docs/observability.md are old. Write them anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter Documentation");
    }
}
