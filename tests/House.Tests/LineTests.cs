using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>A line can be read without scrolling.</summary>
public sealed class LineTests
{
    /// <summary>As <c>max_line_length</c> in <c>.editorconfig</c>.</summary>
    private const int Longest = 160;

    [Fact]
    public void No_line_is_too_long()
    {
        var tooLong = Repository.Files("", "*.cs").SelectMany(TooLong).ToList();

        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    private static IEnumerable<string> TooLong(string file) => File.ReadLines(Repository.PathOf(file))
        .Select((line, index) => (line.Length, Number: index + 1))
        .Where(line => line.Length > Longest)
        .Select(line => $"{file}:{line.Number}: {line.Length} characters, and may have {Longest}");
}
