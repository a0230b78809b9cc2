using System.Text.RegularExpressions;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>
/// Reads the commands of a page: in blocks, what follows a prompt, <c>$ </c> of Bash or <c>PS&gt; </c> of PowerShell, with the lines that it goes on in;
/// in sentences, what stands in code marks and begins with a program. A span that begins with <c>-- </c> is what follows <c>dotnet run</c>.
/// </summary>
internal static partial class CommandReader
{
    private const string BashPrompt = "$ ";
    private const string PowerShellPrompt = "PS> ";

    /// <summary>The commands of a page, in their order.</summary>
    /// <param name="page">Name of the page.</param>
    /// <param name="text">The page.</param>
    public static IEnumerable<DocumentedCommand> Read(string page, string text)
    {
        var (lines, isBlock) = (text.Split('\n'), false);
        for (var at = 0; at < lines.Length; at++)
        {
            // Blocks of a list are indented.
            var line = lines[at].TrimStart();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isBlock = !isBlock;
            }
            else if (!isBlock)
            {
                foreach (var span in Span().Matches(line).Select(match => match.Groups[1].Value))
                {
                    yield return new(page, CommandShell.Any, span.StartsWith("-- ", StringComparison.Ordinal) ? $"dotnet run --project stacks {span}" : span);
                }
            }
            else if (line.StartsWith(BashPrompt, StringComparison.Ordinal))
            {
                yield return new(page, CommandShell.Bash, Joined(lines, ref at, BashPrompt, '\\'));
            }
            else if (line.StartsWith(PowerShellPrompt, StringComparison.Ordinal))
            {
                yield return new(page, CommandShell.PowerShell, Joined(lines, ref at, PowerShellPrompt, '`'));
            }
        }
    }

    /// <summary>A command whole: a line goes on after its shell's mark, and while a quote is open.</summary>
    private static string Joined(string[] lines, ref int at, string prompt, char goesOn)
    {
        var command = lines[at].TrimStart()[prompt.Length..];
        while (at + 1 < lines.Length && (command.EndsWith($" {goesOn}", StringComparison.Ordinal) || command.Count(letter => letter == '\'') % 2 == 1))
        {
            command = command.EndsWith(goesOn) ? command[..^1] + lines[++at].TrimStart() : $"{command}\n{lines[++at]}";
        }

        return command;
    }

    [GeneratedRegex("(?<!`)`((?:dotnet|kubectl|istioctl|pulumi|curl|helm|-- ?[a-z-]+) ?[^`]*)`(?!`)")]
    private static partial Regex Span();
}
