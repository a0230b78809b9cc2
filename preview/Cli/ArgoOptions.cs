using System.CommandLine;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;

namespace Payments.Infra.Preview.Cli;

/// <summary>Options of <c>render</c> for a folder that Argo CD takes from a repository.</summary>
internal static partial class ArgoOptions
{
    private static readonly Option<string?> Repository = new("--argocd-repository")
    {
        Description = "Write argocd.yaml too: a project and an application of Argo CD that take the folder from this Git repository",
        HelpName = "url",
    };

    private static readonly Option<string?> Path = new("--argocd-path")
    {
        Description = "With --argocd-repository: where the folder is in the repository. Default: the stack's name",
        HelpName = "folder",
    };

    private static readonly Option<string?> Revision = new("--argocd-revision")
    {
        Description = "With --argocd-repository: a branch, tag or commit. Default: HEAD",
        HelpName = "name",
    };

    public static ImmutableArray<Option> All { get; } = [Repository, Path, Revision];

    /// <summary>What they say; null without a repository.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <exception cref="ProjectException">Something is wrong with them.</exception>
    public static ArgoSource? Of(ParseResult result, string stack)
    {
        var (repository, path, revision) = (result.GetValue(Repository), result.GetValue(Path), result.GetValue(Revision));
        if (repository is null)
        {
            return path is null && revision is null
                ? null
                : throw Wrong($"{(path is null ? Revision.Name : Path.Name)} needs --argocd-repository: without a repository there is no application.");
        }

        return new ArgoSource(
            Checked(Repository.Name, repository, Git(), "https://host/path, ssh://user@host/path or user@host:path, without a password"),
            Checked(Path.Name, path ?? stack, Folder(), "a folder inside the repository, such as rendered/prod"),
            Checked(Revision.Name, revision ?? "HEAD", Reference(), "a branch, tag or commit, such as main"));
    }

    private static string Checked(string option, string value, Regex form, string allowed) =>
        form.IsMatch(value) ? value : throw Wrong($"{option} '{Login().Replace(value, "$1…@")}' is not allowed; expected {allowed}.");

    private static ProjectException Wrong(string message) => new(ExitCodes.Failure, message);

    /// <summary>Who logs in, maybe with a password: not shown.</summary>
    [GeneratedRegex("^([a-z]+://).*@")]
    private static partial Regex Login();

    /// <summary>What Argo CD takes (<c>util/git/git.go</c>), less plain http and whatever would bring a password along.</summary>
    [GeneratedRegex(@"^(https://[^\s/@]+/[^\s@]+|ssh://[^\s:@/]+@[^\s@]+|[^\s:@/]+@[^\s:@/]+:[^\s@]+)\z")]
    private static partial Regex Git();

    [GeneratedRegex(@"^(?!.*(^|/)\.\.(/|\z))[^\s/\\][^\s\\]*\z")]
    private static partial Regex Folder();

    [GeneratedRegex(@"^(?!.*\.\.)[\w][\w./+-]*\z")]
    private static partial Regex Reference();
}
