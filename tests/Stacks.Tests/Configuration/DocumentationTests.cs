using Payments.Infra.Stacks.Configuration;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>The page about configuration lists every key.</summary>
public sealed class DocumentationTests
{
    private static readonly string Page = Repository.PathOf("docs", "configuration.md");

    /// <summary>Set UPDATE_DOCS to write the tables anew, after the schema.</summary>
    [Fact]
    public void The_page_lists_every_key()
    {
        var text = File.ReadAllText(Page);
        var begin = text.IndexOf(ConfigurationTables.Begin, StringComparison.Ordinal) + ConfigurationTables.Begin.Length;
        var end = text.IndexOf(ConfigurationTables.End, StringComparison.Ordinal);
        var expected = ConfigurationTables.Of(SettingKeys.Read());
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is { Length: > 0 })
        {
            File.WriteAllText(Page, text[..begin] + expected + text[end..]);
            return;
        }

        Assert.True(
            expected == text[begin..end],
            "The tables of docs/configuration.md are old. Write them anew: UPDATE_DOCS=1 dotnet test tests/Stacks.Tests --filter Documentation");
    }
}
