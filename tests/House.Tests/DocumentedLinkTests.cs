using System.Text.RegularExpressions;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>Links between pages lead somewhere: to a file, and where they name a heading, to one that it has.</summary>
public sealed partial class DocumentedLinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Files("docs", "*.md"), "README.md", "CONTRIBUTING.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_somewhere(string page)
    {
        var broken = Link().Matches(WithoutBlocks(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Leads(page, target));

        Assert.True(!broken.Any(), $"{page}: nothing is at {string.Join(", ", broken)}");
    }

    [Fact]
    public void Every_page_is_reached_from_the_README()
    {
        var (reached, next) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["README.md"]));
        while (next.TryDequeue(out var page))
        {
            if (reached.Add(page))
            {
                foreach (var target in Link().Matches(WithoutBlocks(page)).Select(match => match.Groups[1].Value.Split('#')[0]))
                {
                    if (target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Repository.PathOf(Resolved(page, target))))
                    {
                        next.Enqueue(Resolved(page, target));
                    }
                }
            }
        }

        Assert.Empty(Repository.Files("docs", "*.md").Except(reached));
    }

    private static bool Leads(string page, string target)
    {
        var (path, heading) = target.Split('#') is [var file, var anchor] ? (file, anchor) : (target, "");
        var resolved = path.Length == 0 ? page : Resolved(page, path);
        return Path.Exists(Repository.PathOf(resolved)) && (heading.Length == 0 || Anchors(resolved).Contains(heading, StringComparer.Ordinal));
    }

    /// <summary>A target as seen from the repository's folder.</summary>
    private static string Resolved(string page, string target) => Path.GetRelativePath(
        Repository.Root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, target))).Replace('\\', '/');

    /// <summary>Anchors that GitHub gives headings: small letters, no punctuation, a hyphen for a space.</summary>
    private static IEnumerable<string> Anchors(string page) => Heading().Matches(WithoutBlocks(page))
        .Select(match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutBlocks(string page) => Block().Replace(File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
