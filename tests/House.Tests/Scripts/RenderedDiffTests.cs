using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Scripts;

/// <summary>What a change does to manifests, as a comment.</summary>
public sealed class RenderedDiffTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ToolFact("bash", "git")]
    public void What_differs_stands_in_a_comment_with_its_mark_in_the_first_line()
    {
        folder.Write("base/namespaces/payments/service.yaml", "port: 8080\n");
        folder.Write("head/namespaces/payments/service.yaml", "port: 8081\n");

        var comment = Comment();

        Assert.StartsWith("<!-- manifests of dev -->\n", comment);
        Assert.Contains("Files that differ: 1", comment);
        Assert.Contains("--- a/namespaces/payments/service.yaml\n+++ b/namespaces/payments/service.yaml\n@@ -1 +1 @@\n-port: 8080\n+port: 8081\n", comment);
    }

    [ToolFact("bash", "git")]
    public void Manifests_that_are_equal_are_said_to_be()
    {
        folder.Write("base/service.yaml", "port: 8080\n");
        folder.Write("head/service.yaml", "port: 8080\n");

        Assert.EndsWith("No manifest differs.\n", Comment());
    }

    [ToolFact("bash", "git")]
    public void A_base_without_manifests_is_said()
    {
        folder.Write("head/service.yaml", "port: 8080\n");

        Assert.EndsWith("The base has none to compare with.\n", Comment());
    }

    [ToolFact("bash", "git")]
    public void A_difference_that_no_comment_takes_is_cut_at_a_whole_character_and_said_to_be()
    {
        folder.Write("base/text.yaml", "");
        folder.Write("head/text.yaml", "a" + string.Concat(Enumerable.Repeat("€", 30_000)) + "\n");

        var comment = Comment();

        Assert.InRange(comment.Length, 19_000, 65_536);
        Assert.DoesNotContain('\uFFFD', comment);
        Assert.Contains("Cut after 60000 of ", comment);
    }

    [ToolFact("bash", "git")]
    public void A_fence_in_a_manifest_does_not_end_the_block()
    {
        folder.Write("base/text.yaml", "");
        folder.Write("head/text.yaml", "```\n@team\n");

        Assert.Equal(2, Comment().Split('\n').Count(line => line.StartsWith("``````````", StringComparison.Ordinal)));
    }

    private string Comment()
    {
        var result = Tool.Run(folder.Path, "bash", Repository.PathOf(".ci/rendered-diff"), "dev", "base", "head");

        Assert.True(result.Code == 0, result.Error);
        return result.Output;
    }
}
