using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>A line can be read without scrolling.</summary>
public sealed class LineTests
{
    /// <summary>As <c>max_line_length</c> in <c>.editorconfig</c>.</summary>
    private const int Longest = 160;

    /// <summary>Folders whose lines are still to be broken.</summary>
    private static readonly string[] NotYet =
    [
        "analysis/", "components/Observability/", "stacks/Platform/",
        "tests/Analysis.Tests/", "tests/Components.Tests/", "tests/Istio.Tests/", "tests/Stacks.Tests/",
    ];

    [Fact]
    public void No_line_is_too_long()
    {
        var tooLong = Repository.Files("", "*.cs")
            .Where(file => !NotYet.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(TooLong).ToList();

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(Repository.PathOf(file))
        .Select((line, index) => (line.Length, Number: index + 1))
        .Where(line => line.Length > Longest)
        .Select(line => $"{file}:{line.Number}: {line.Length} characters, and may have {Longest}");
}
