using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>The pages that are read when something has to be done: on data, restores, and alerts.</summary>
internal static partial class OperationsPages
{
    /// <summary>The commands of <c>kubectl</c> with the page that each is on, lines that go on joined.</summary>
    public static IEnumerable<(string Page, string Command)> Commands => Pages().SelectMany(page =>
        Command().Matches(File.ReadAllText(page).Replace("\\\n", "", StringComparison.Ordinal))
            .Select(match => (Path.GetFileName(page), match.Value.TrimEnd('`', '\n'))));

    /// <summary>The namespaces that a command names, but for those that stand for others.</summary>
    public static IEnumerable<string> Namespaces(string command) => Real(Namespace().Matches(command));

    /// <summary>The workloads that a command names: kind and name.</summary>
    public static IEnumerable<(string Kind, string Name)> Workloads(string command) => Workload().Matches(command)
        .Select(match => (Kind: match.Groups[1].Value, Name: match.Groups[2].Value))
        .Where(workload => IsReal(workload.Name));

    /// <summary>The labels that a command selects by, such as <c>app=ratelimit</c>.</summary>
    public static IEnumerable<string> Labels(string command) => Real(Selector().Matches(command)).SelectMany(selector => selector.Split(','));

    /// <summary>The containers that a command names.</summary>
    public static IEnumerable<string> Containers(string command) => Real(Container().Matches(command));

    private static IEnumerable<string> Pages() =>
    [
        Repository.PathOf("docs", "data.md"),
        .. Directory.GetFiles(Repository.PathOf("docs", "restore"), "*.md").Order(StringComparer.Ordinal),
        .. Directory.GetFiles(Repository.PathOf("docs", "runbooks"), "*.md").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Real(IEnumerable<Match> matches) => matches.Select(match => match.Groups[1].Value).Where(IsReal);

    private static bool IsReal(string name) => !name.Contains('<', StringComparison.Ordinal) && name.Any(char.IsLower);

    [GeneratedRegex(@"kubectl [^`\n]+")]
    private static partial Regex Command();

    [GeneratedRegex("--namespace ([^ ]+)")]
    private static partial Regex Namespace();

    [GeneratedRegex("(?:--selector|-l) ([^ `]+)")]
    private static partial Regex Selector();

    [GeneratedRegex("(?:--container|-c) ([a-z][^ `]*)")]
    private static partial Regex Container();

    [GeneratedRegex("(?<![a-z-])(deployment|statefulset)[/ ]([a-z][a-z0-9<>-]*)(?= |$)")]
    private static partial Regex Workload();
}
