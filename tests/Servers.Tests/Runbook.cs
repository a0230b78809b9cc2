using System.Text.RegularExpressions;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Servers.Tests;

/// <summary>Commands of a page of the docs.</summary>
internal static partial class Runbook
{
    /// <summary>The commands under a heading, without their prompt, each on one line.</summary>
    /// <param name="page">The page, below docs.</param>
    /// <param name="heading">The heading, or its beginning.</param>
    public static IReadOnlyList<string> Commands(string page, string heading)
    {
        var text = File.ReadAllText(Path.Combine(ProjectReader.Find(AppContext.BaseDirectory).Directory, "docs", page));
        var begin = text.IndexOf($"\n## {heading}", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"docs/{page} has no part '{heading}'.");
        var end = text.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        var part = text[begin..(end < 0 ? text.Length : end)];
        return [.. Command().Matches(part).Select(match => match.Groups[1].Value.Replace("\\\n", "", StringComparison.Ordinal))];
    }

    /// <summary>What <c>kubectl exec</c> runs in a shell of a pod.</summary>
    /// <param name="command">The command, <c>kubectl … exec POD -- sh -c '…'</c>, whatever it reads and writes.</param>
    public static string[] InPod(string command) => ["/bin/sh", "-c", Shell().Match(command).Groups[1].Value];

    [GeneratedRegex(@"^\$ ((?:[^\n]*\\\n)*[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(" -- sh -c '([^']+)'")]
    private static partial Regex Shell();
}
