using System.Text.RegularExpressions;
using Antlr4.Runtime;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Expressions;

/// <summary>Collects the mistakes a lexer, a parser and a reader of the parsed expression find.</summary>
internal sealed partial class CelMistakes : IAntlrErrorListener<int>, IAntlrErrorListener<IToken>
{
    private readonly List<CelMistake> found = [];

    public bool Any => found.Count > 0;

    /// <summary>By place in the expression.</summary>
    public IEnumerable<CelMistake> InOrder() => found.OrderBy(mistake => (mistake.Line, mistake.Column));

    public void Add(IToken place, string text) => found.Add(new CelMistake(place.Line, place.Column, text));

    public void SyntaxError(
        TextWriter output, IRecognizer recognizer, int offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) =>
        AddSyntax(line, charPositionInLine, msg);

    public void SyntaxError(
        TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) =>
        AddSyntax(line, charPositionInLine, msg);

    private void AddSyntax(int line, int column, string text) =>
        found.Add(new CelMistake(line, column, $"Syntax error: {ReservedWord().Replace(text, "mismatched input '$1' expecting IDENTIFIER")}"));

    [GeneratedRegex("no viable alternative at input '.(true|false|null|in)'")]
    private static partial Regex ReservedWord();
}
