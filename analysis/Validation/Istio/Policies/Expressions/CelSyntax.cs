using System.Globalization;
using System.Text;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Cel.Internal;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Expressions;

/// <summary>
/// Whether a text is an expression in the Common Expression Language; names and types do not count. The grammar is the
/// one istiod's library is generated from, as only that tells mistakes in the same words.
/// </summary>
internal static class CelSyntax
{
    /// <summary>
    /// What is wrong with an expression, or null if nothing is: per mistake a line with its place, the line of the
    /// expression and a mark below it.
    /// </summary>
    public static string? Problem(string expression)
    {
        var mistakes = new CelMistakes();
        var lexer = new CelLexer(CharStreams.fromString(expression));
        lexer.RemoveErrorListeners();
        lexer.AddErrorListener(mistakes);
        var parser = new CelParser(new CommonTokenStream(lexer));
        parser.RemoveErrorListeners();
        parser.AddErrorListener(mistakes);

        var tree = parser.start();
        if (!mistakes.Any)
        {
            ParseTreeWalker.Default.Walk(new CelMeaning(mistakes), tree);
        }

        var lines = expression.Split('\n');
        return mistakes.Any ? string.Join('\n', mistakes.InOrder().Select(mistake => Shown(mistake, lines))) : null;
    }

    private static string Shown(CelMistake mistake, string[] lines)
    {
        // Nothing has no first column to point at.
        var text = lines[mistake.Line - 1];
        var isEmpty = text.Length == 0 && lines.Length == 1;
        var shown = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"ERROR: <input>:{mistake.Line}:{(isEmpty ? 0 : mistake.Column + 1)}: {mistake.Text}"));
        if (isEmpty)
        {
            return shown.ToString();
        }

        shown.Append("\n | ").Append(text.Replace('\t', ' ')).Append("\n | ");
        var letters = text.EnumerateRunes().ToArray();
        foreach (var letter in letters.Take(mistake.Column))
        {
            shown.Append(letter.IsAscii ? '.' : '．');
        }

        return shown.Append(mistake.Column < letters.Length && !letters[mistake.Column].IsAscii ? '＾' : '^').ToString();
    }
}
