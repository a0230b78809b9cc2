using System.Text;

namespace Payments.Infra.Preview.Languages;

/// <summary>Splits a text into words as a shell does: at blanks, but for those in quotes or after a backslash.</summary>
internal static class CommandWords
{
    /// <summary>The words; a quote that is not closed ends with the text.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var inWord = false;
        char? quote = null;
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '\\' && quote != '\'' && index + 1 < text.Length)
            {
                word.Append(text[++index]);
                inWord = true;
            }
            else if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && (letter is '"' or '\''))
            {
                quote = letter;
                inWord = true;
            }
            else if (quote is null && char.IsWhiteSpace(letter))
            {
                EndWord();
            }
            else
            {
                word.Append(letter);
                inWord = true;
            }
        }

        EndWord();
        return words.ToImmutable();

        void EndWord()
        {
            if (inWord)
            {
                words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
        }
    }
}
