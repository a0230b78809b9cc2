namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>Takes an expression apart into words. What is none is a mistake, and left out.</summary>
internal sealed class CelLexer(string text, ICollection<CelMistake> mistakes)
{
    private static readonly ImmutableArray<string> Marks =
    [
        "&&", "||", "==", "!=", "<=", ">=", "(", ")", "[", "]", "{", "}", ".", ",", ":", "?", "!", "<", ">", "+", "-", "*", "/", "%",
    ];

    private int position;

    /// <summary>The words, with the end as the last.</summary>
    public ImmutableArray<CelToken> Read()
    {
        var tokens = ImmutableArray.CreateBuilder<CelToken>();
        while (Skip() < text.Length)
        {
            if (Next() is { } token)
            {
                tokens.Add(token);
                position = token.End;
            }
        }

        tokens.Add(new CelToken(CelToken.EndType, "", text.Length));
        return tokens.ToImmutable();
    }

    private int Skip()
    {
        while (position < text.Length)
        {
            if (text[position] is '\t' or ' ' or '\r' or '\n' or '\f')
            {
                position++;
            }
            else if (text.AsSpan(position).StartsWith("//", StringComparison.Ordinal))
            {
                position = text.IndexOf('\n', position) is >= 0 and var end ? end : text.Length;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private CelToken? Next()
    {
        var literal = CelStringLiteral.Read(text, position);
        if (literal is { Value: { } value, End: var end })
        {
            return Token(value is string ? CelToken.String : CelToken.Bytes, end) with { Value = value };
        }

        var first = text[position];
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(At(position + 1))))
        {
            return Number();
        }

        if (char.IsAsciiLetter(first) || first == '_')
        {
            var name = Token(CelToken.Name, Past(position, letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));
            return name.Text is "true" or "false" or "null" or "in" ? name with { Type = $"'{name.Text}'" } : name;
        }

        if (Marks.FirstOrDefault(mark => text.AsSpan(position).StartsWith(mark, StringComparison.Ordinal)) is { } mark)
        {
            return Token($"'{mark}'", position + mark.Length);
        }

        Refuse(literal?.End ?? (first is '=' or '&' or '|' ? position + 1 : position));
        return null;
    }

    private CelToken Number()
    {
        if (text.AsSpan(position).StartsWith("0x", StringComparison.Ordinal) && Past(position + 2, char.IsAsciiHexDigit) is var hex && hex > position + 2)
        {
            return At(hex) is 'u' or 'U' ? Token(CelToken.Unsigned, hex + 1) : Token(CelToken.Whole, hex);
        }

        var whole = Past(position, char.IsAsciiDigit);
        var fraction = At(whole) == '.' && char.IsAsciiDigit(At(whole + 1)) ? Past(whole + 1, char.IsAsciiDigit) : whole;
        var digits = At(fraction) is 'e' or 'E' ? fraction + (At(fraction + 1) is '+' or '-' ? 2 : 1) : fraction;
        var end = digits > fraction && char.IsAsciiDigit(At(digits)) ? Past(digits, char.IsAsciiDigit) : fraction;
        return end > whole ? Token(CelToken.Fraction, end)
            : At(whole) is 'u' or 'U' ? Token(CelToken.Unsigned, whole + 1)
            : Token(CelToken.Whole, whole);
    }

    /// <summary>Leaves out what is no word, with the character at which that shows.</summary>
    private void Refuse(int stuck)
    {
        var end = stuck == text.Length ? stuck : stuck + (char.IsHighSurrogate(text[stuck]) && stuck + 1 < text.Length ? 2 : 1);
        mistakes.Add(new CelMistake(position, $"Syntax error: token recognition error at: '{CelParser.Shown(text[position..end])}'"));
        position = end;
    }

    private CelToken Token(string type, int end) => new(type, text[position..end], position);

    private char At(int index) => index < text.Length ? text[index] : '\0';

    private int Past(int index, Func<char, bool> digit)
    {
        while (index < text.Length && digit(text[index]))
        {
            index++;
        }

        return index;
    }
}
