using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What the docs point at is there: a file that moves takes its mention along.</summary>
public sealed partial class DocumentedPathTests
{
    [Fact]
    public void Every_path_that_the_docs_name_exists()
    {
        var root = Repository.PathOf();
        var pages = Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories).Prepend(Path.Combine(root, "README.md"));
        var named = pages
            .SelectMany(page => Named().Matches(File.ReadAllText(page)).Select(match => (Page: Path.GetRelativePath(root, page), Path: match.Groups[1].Value)))
            .ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !Path.Exists(Path.Combine(root, name.Path)));
    }

    /// <summary>A path of the repository in code marks; one with a placeholder is none.</summary>
    [GeneratedRegex(@"`((?:\.ci|analysis|components|docs|istio|operators|preview|sdk|stacks|tests)/[\w./-]*)`")]
    private static partial Regex Named();
}
