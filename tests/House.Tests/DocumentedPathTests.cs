using System.Text.RegularExpressions;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>What the docs point at is there: a file that moves takes its mention along.</summary>
public sealed partial class DocumentedPathTests
{
    [Fact]
    public void Every_path_that_the_docs_name_exists()
    {
        var named = Repository.Files("docs", "*.md").Concat(["README.md", "CONTRIBUTING.md"])
            .SelectMany(page => Named().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => (Page: page, Path: match.Groups[1].Value)))
            .ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !Path.Exists(Repository.PathOf(name.Path)));
    }

    /// <summary>A path of the repository in code marks; one with a placeholder is none.</summary>
    [GeneratedRegex(@"`((?:\.ci|analysis|components|docs|istio|operators|preview|schemas|sdk|stacks|tests)/[\w./-]*)`")]
    private static partial Regex Named();
}
