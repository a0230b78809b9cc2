using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Azure.Costs;

/// <summary>The page about Azure says what each stack is paid for.</summary>
[Collection("docs/azure.md")]
public sealed class DocumentationTests
{
    private static readonly string Page = Repository.PathOf("docs", "azure.md");

    /// <summary>Set UPDATE_DOCS to write the tables anew.</summary>
    [Fact]
    public async Task The_page_says_what_each_stack_is_paid_for()
    {
        var text = await File.ReadAllTextAsync(Page);
        var begin = text.IndexOf(CostTables.Begin, StringComparison.Ordinal) + CostTables.Begin.Length;
        var end = text.IndexOf(CostTables.End, begin, StringComparison.Ordinal);
        var expected = CostTables.Of([("dev", await PlannedObjects.OfStackAsync("dev")), ("prod", await PlannedObjects.OfStackAsync("prod"))]);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(Page, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The tables of docs/azure.md are old. Write them anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter Documentation");
    }
}
