namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>Reads the tokens of a file one after the other, comments left out.</summary>
internal sealed class Tokens
{
    private readonly string path;
    private readonly string text;
    private int position;
    private int line = 1;

    public Tokens(string path, string text)
    {
        (this.path, this.text) = (path, text);
        Next = Read();
    }

    /// <summary>The token that comes next.</summary>
    public Token Next { get; private set; }

    /// <summary>Takes the next token.</summary>
    public Token Take()
    {
        var taken = Next;
        Next = Read();
        return taken;
    }

    /// <summary>Takes the next token if it is that word or sign.</summary>
    public bool TakeIf(string expected)
    {
        if (!Next.Is(expected))
        {
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Takes the next token, which must be that word or sign.</summary>
    /// <exception cref="SchemaToolException">It is not.</exception>
    public void Expect(string expected)
    {
        if (!TakeIf(expected))
        {
            throw Unexpected($"'{expected}'");
        }
    }

    /// <summary>Takes the next token, which must be a word.</summary>
    /// <exception cref="SchemaToolException">It is not.</exception>
    public string Word() => Next.Kind == TokenKind.Word ? Take().Text : throw Unexpected("a name");

    /// <summary>Takes the next token, which must be a word or a text.</summary>
    /// <exception cref="SchemaToolException">It is not.</exception>
    public string WordOrText() => Next.Kind is TokenKind.Word or TokenKind.Text ? Take().Text : throw Unexpected("a name");

    /// <summary>Takes everything to the end of the statement.</summary>
    public void SkipStatement()
    {
        for (var depth = 0; Next.Kind != TokenKind.End;)
        {
            var token = Take();
            depth += token.Is("{") || token.Is("(") ? 1 : token.Is("}") || token.Is(")") ? -1 : 0;
            if (depth == 0 && token.Is(";"))
            {
                return;
            }
        }

        throw Unexpected("';'");
    }

    /// <summary>The error that something else was expected here.</summary>
    public SchemaToolException Unexpected(string expected) =>
        new($"{path}:{Next.Line}: {expected} is expected, not {Next}; the declarations are of another form than this tool reads");

    private Token Read()
    {
        SkipBlanks();
        if (position == text.Length)
        {
            return new Token(TokenKind.End, "", line);
        }

        var start = position;
        if (text[start] == '"')
        {
            return ReadText();
        }

        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '$'))
        {
            position++;
        }

        if (position > start)
        {
            return new Token(TokenKind.Word, text[start..position], line);
        }

        position += text.AsSpan(start).StartsWith("=>") ? 2 : text.AsSpan(start).StartsWith("...") ? 3 : 1;
        return new Token(TokenKind.Sign, text[start..position], line);
    }

    private Token ReadText()
    {
        var end = text.IndexOf('"', position + 1);
        var content = end < 0 ? "" : text[(position + 1)..end];
        if (end < 0 || content.AsSpan().IndexOfAny('\\', '\n') >= 0)
        {
            throw new SchemaToolException($"{path}:{line}: a text must end in its line and have no '\\'");
        }

        position = end + 1;
        return new Token(TokenKind.Text, content, line);
    }

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                line += text[position] == '\n' ? 1 : 0;
                position++;
            }
            else if (text.AsSpan(position).StartsWith("/*"))
            {
                SkipTo("*/", 2);
            }
            else if (text.AsSpan(position).StartsWith("//"))
            {
                SkipTo("\n", 0);
            }
            else
            {
                return;
            }
        }
    }

    private void SkipTo(string end, int length)
    {
        var found = text.IndexOf(end, position, StringComparison.Ordinal);
        var stop = found < 0 ? text.Length : found + length;
        line += text.AsSpan(position, stop - position).Count('\n');
        position = stop;
    }
}
