using Payments.Infra.Analysis.Azure;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>The table of docs/validation.md names the types that have rules.</summary>
public sealed class AzureDocumentTests
{
    [Fact]
    public void Every_type_with_rules_stands_in_the_docs() => Assert.Equal(AzureRules.All.Keys.Order(StringComparer.Ordinal), Documented());

    /// <summary>Rows <c>| `module` | `Type`, `Type` |</c>.</summary>
    private static IEnumerable<string> Documented() => File.ReadLines(Repository.PathOf("docs/validation.md"))
        .SkipWhile(line => line != "## Resources of Azure")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells is ["", ['`', ..], ['`', ..], ""] && !cells[1].Contains('/', StringComparison.Ordinal))
        .SelectMany(cells => cells[2].Split(", ").Select(type => $"{cells[1].Trim('`')}:{type.Trim('`')}"))
        .Order(StringComparer.Ordinal);
}
