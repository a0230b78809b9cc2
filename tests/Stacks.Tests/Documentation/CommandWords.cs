using System.Text;

namespace Payments.Infra.Stacks.Tests.Documentation;

/// <summary>The words of a simple command, as Bash and PowerShell agree on them.</summary>
internal static class CommandWords
{
    private const string Ends = "|;&>)#";

    /// <summary>The words up to where the command ends: a pipe, a redirection, another command, a comment.</summary>
    /// <param name="command">The command.</param>
    public static IReadOnlyList<string> Of(string command)
    {
        var (words, word, quote) = (new List<string>(), new StringBuilder(), '\0');
        foreach (var letter in command)
        {
            if (quote == '\0' && Ends.Contains(letter))
            {
                break;
            }

            if (quote == letter || (quote == '\0' && letter is '"' or '\''))
            {
                quote = quote == letter ? '\0' : letter;
            }
            else if (quote == '\0' && letter == ' ')
            {
                Finish();
            }
            else
            {
                word.Append(letter);
            }
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
