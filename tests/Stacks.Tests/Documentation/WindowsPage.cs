using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>docs/windows.md: a section for each page that has commands in words of Bash, with the same in PowerShell.</summary>
internal static partial class WindowsPage
{
    private const string Name = "docs/windows.md";

    /// <summary>Pages whose commands are for a shell in a pod: docs/windows.md sends their readers to Git Bash.</summary>
    private const string Restores = "docs/restore/";

    /// <summary>Commands in PowerShell by the page that has them in Bash.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Sections { get; } = DocumentationPages.Text(Name).Split("\n### ").Skip(1).ToDictionary(
        section => Path.GetRelativePath("/", Path.GetFullPath(Link().Match(section).Groups[1].Value, "/docs")).Replace('\\', '/'),
        section => (IReadOnlyList<string>)
        [
            .. CommandReader.Read(Name, section).Where(command => command.Shell == CommandShell.PowerShell).Select(command => command.Text),
        ],
        StringComparer.Ordinal);

    /// <summary>Commands in words of Bash by page.</summary>
    public static IEnumerable<(string Page, IReadOnlyList<string> Commands)> InBash => DocumentationPages.Names
        .Where(page => !page.StartsWith(Restores, StringComparison.Ordinal))
        .Select(page => (page, OwnOf(page)))
        .Where(entry => entry.Item2.Count > 0);

    /// <summary>What a command must say in any shell: options with two hyphens and addresses, but for those of the programs that Windows has not got.</summary>
    /// <param name="command">The command.</param>
    public static IEnumerable<string> Essence(string command) => Word().Matches(command).Select(match => match.Value).Where(word => word != "--decode");

    private static IReadOnlyList<string> OwnOf(string page) =>
    [
        .. DocumentationPages.Commands
            .Where(command => command.Page == page && command.Shell == CommandShell.Bash)
            .Select(command => Comment().Replace(command.Text, ""))
            .Where(command => OfShell().IsMatch(command)),
    ];

    [GeneratedRegex(@"^\[[^\]]*\]\(([^)]+)\)")]
    private static partial Regex Link();

    /// <summary>A variable, a pipe, a redirection, a quote, a loop; or a property of MSBuild, which PowerShell cuts in two at its colon.</summary>
    [GeneratedRegex(@"^(export|for|until) |[$|>'""]| -p:")]
    private static partial Regex OfShell();

    [GeneratedRegex(" +#( .*)?$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<= )--[a-z][a-z-]+|https://[^\s;)]+[^\s;)}]")]
    private static partial Regex Word();
}
