using Pulumi;

namespace Payments.Infra.Sdk.Tests.Surface;

/// <summary>Whoever compiles against this SDK must be able to compile against the official one.</summary>
public sealed class SurfaceTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Official = PublicSurface.Read("official-surface.txt");
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Ours = PublicSurface.Of(typeof(Output).Assembly);

    [Fact]
    public void Every_public_type_is_an_official_one() =>
        None(Ours.Keys.Except(Official.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_public_member_is_an_official_one_with_the_same_signature() =>
        None(Differences(Ours, Official));

    [Fact]
    public void Every_official_member_is_here_or_left_out_for_a_reason() =>
        None(Differences(Official, Ours).Where(member => LeftOut.ReasonOf(member) is null));

    [Fact]
    public void Nothing_is_left_out_that_is_here() =>
        Assert.All(LeftOut.Reasons.Keys, entry => Assert.Contains(Missing(), member => LeftOut.Covers(entry, member)));

    [Fact]
    public void The_documentation_lists_what_is_left_out()
    {
        using var page = new StreamReader(typeof(SurfaceTests).Assembly.GetManifestResourceStream("embedded-sdk.md")!);

        Assert.Equal(
            LeftOut.Reasons.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"| `{entry.Key}` | {entry.Value} |"),
            page.ReadToEnd().Split("## What is left out")[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    /// <summary>All of them by name: an assertion on the collection would show the first few.</summary>
    private static void None(IEnumerable<string> members)
    {
        var lines = string.Join('\n', members);
        Assert.True(lines.Length == 0, lines);
    }

    private static IEnumerable<string> Missing() =>
        Differences(Official, Ours).Concat(Official.Keys.Except(Ours.Keys).Select(type => $"{type}: "));

    /// <summary>Members of the first that the second lacks; those of types that it lacks altogether too.</summary>
    private static IEnumerable<string> Differences(
        IReadOnlyDictionary<string, IReadOnlySet<string>> first, IReadOnlyDictionary<string, IReadOnlySet<string>> second) =>
        from type in first
        from member in type.Value
        where !second.TryGetValue(type.Key, out var others) || !others.Contains(member)
        select $"{type.Key}: {member}" into line
        orderby line
        select line;
}
