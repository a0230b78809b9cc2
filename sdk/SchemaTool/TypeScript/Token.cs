namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>A word, text or sign of a declaration.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">The word, the content of the text, or the sign.</param>
/// <param name="Line">Where it stands.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Line)
{
    public bool Is(string sign) => Kind != TokenKind.Text && Text == sign;

    public override string ToString() => Kind switch { TokenKind.End => "the end of the file", TokenKind.Text => $"\"{Text}\"", _ => $"'{Text}'" };
}
