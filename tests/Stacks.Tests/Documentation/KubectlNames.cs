using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>What commands of <c>kubectl</c> name of a cluster; what stands for others (<c>&lt;pod&gt;</c>, <c>POD</c>, <c>$primary</c>) is left out.</summary>
internal static partial class KubectlNames
{
    /// <summary>The commands.</summary>
    public static IEnumerable<DocumentedCommand> Commands => DocumentationPages.Of("kubectl");

    /// <summary>Namespaces.</summary>
    public static IEnumerable<string> Namespaces(string command) => Real(Namespace().Matches(command));

    /// <summary>Workloads: kind and name.</summary>
    public static IEnumerable<(string Kind, string Name)> Workloads(string command) => Workload().Matches(command)
        .Select(match => (Kind: match.Groups[1].Value, Name: match.Groups[2].Value))
        .Where(workload => IsReal(workload.Name));

    /// <summary>Labels to select by, such as <c>app=ratelimit</c>.</summary>
    public static IEnumerable<string> Labels(string command) => Real(Selector().Matches(command)).SelectMany(selector => selector.Split(','));

    /// <summary>Containers.</summary>
    public static IEnumerable<string> Containers(string command) => Real(Container().Matches(command));

    /// <summary>Services that are brought to the reader's machine: name and port.</summary>
    public static IEnumerable<(string Name, int Port)> Forwarded(string command) => Forward().Matches(command)
        .Where(match => IsReal(match.Groups[1].Value))
        .Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

    /// <summary>Secrets that are read or changed, not made.</summary>
    public static IEnumerable<string> Secrets(string command) => Secret().Matches(command)
        .SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(IsReal);

    private static IEnumerable<string> Real(IEnumerable<Match> matches) => matches.Select(match => match.Groups[1].Value).Where(IsReal);

    private static bool IsReal(string name) => name.IndexOfAny(['<', '$']) < 0 && name.Any(char.IsLower);

    [GeneratedRegex("(?:--namespace|-n) ([^ )\"]+)")]
    private static partial Regex Namespace();

    [GeneratedRegex("(?:--selector|-l) ([^ `]+)")]
    private static partial Regex Selector();

    [GeneratedRegex("(?:--container|-c) ([a-z][^ `]*)")]
    private static partial Regex Container();

    [GeneratedRegex("(?<![a-z-])(deployment|statefulset|daemonset)[/ ]([a-z][a-z0-9<>-]*)(?= |$)")]
    private static partial Regex Workload();

    [GeneratedRegex("port-forward (?:service|svc)/([^ ]+) [0-9]+:([0-9]+)")]
    private static partial Regex Forward();

    [GeneratedRegex("(?:get|describe|delete) secret((?: [a-z][a-z0-9-]*)+)")]
    private static partial Regex Secret();
}
