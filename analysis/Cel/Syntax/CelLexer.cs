using System.Collections.Immutable;
using System.Globalization;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>Takes an expression apart into words.</summary>
internal sealed class CelLexer(string text)
{
    private static readonly ImmutableArray<string> Marks =
    [
        "&&", "||", "==", "!=", "<=", ">=", "(", ")", "[", "]", "{", "}", ".", ",", ":", "?", "!", "<", ">", "+", "-", "*", "/", "%",
    ];

    private int position;

    /// <exception cref="CelSyntaxException">A part of the text is no word of the language.</exception>
    public static ImmutableArray<CelToken> Read(string text)
    {
        var lexer = new CelLexer(text);
        var tokens = ImmutableArray.CreateBuilder<CelToken>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != CelTokenKind.End);
        return tokens.ToImmutable();
    }

    private CelToken Next()
    {
        SkipBlanks();
        var start = position;
        if (start == text.Length)
        {
            return new CelToken(CelTokenKind.End, "", null, start);
        }

        if (CelStringLiteral.Read(text, start) is { } literal)
        {
            position = literal.End;
            return Literal(start, literal.Value);
        }

        if (char.IsAsciiDigit(text[start]) || (text[start] == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
        {
            return Number();
        }

        if (char.IsAsciiLetter(text[start]) || text[start] == '_')
        {
            while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'))
            {
                position++;
            }

            return text[start..position] switch
            {
                "true" => Literal(start, true),
                "false" => Literal(start, false),
                "null" => Literal(start, null),
                "in" => new CelToken(CelTokenKind.Mark, "in", null, start),
                var name => new CelToken(CelTokenKind.Name, name, null, start),
            };
        }

        var mark = Marks.FirstOrDefault(mark => text.AsSpan(start).StartsWith(mark, StringComparison.Ordinal))
            ?? throw new CelSyntaxException($"Syntax error: token recognition error at: '{text[start]}'");
        position += mark.Length;
        return new CelToken(CelTokenKind.Mark, mark, null, start);
    }

    private void SkipBlanks()
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else if (text.AsSpan(position).StartsWith("//", StringComparison.Ordinal))
            {
                position = text.IndexOf('\n', position) is >= 0 and var end ? end : text.Length;
            }
            else
            {
                return;
            }
        }
    }

    private CelToken Number()
    {
        var start = position;
        if (text.AsSpan(start).StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            position += 2;
            Take(char.IsAsciiHexDigit);
            return Whole(start, text[(start + 2)..position], NumberStyles.AllowHexSpecifier);
        }

        Take(char.IsAsciiDigit);
        var isWhole = true;
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            isWhole = false;
            position++;
            Take(char.IsAsciiDigit);
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            isWhole = false;
            position += position + 1 < text.Length && text[position + 1] is '+' or '-' ? 2 : 1;
            Take(char.IsAsciiDigit);
        }

        return isWhole
            ? Whole(start, text[start..position], NumberStyles.None)
            : Literal(start, double.Parse(text[start..position], CultureInfo.InvariantCulture));
    }

    private CelToken Whole(int start, string digits, NumberStyles style)
    {
        if (!ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var number))
        {
            throw new CelSyntaxException("invalid int literal");
        }

        if (position < text.Length && text[position] is 'u' or 'U')
        {
            position++;
            return Literal(start, number);
        }

        // 9223372036854775808 is one only behind a minus, which the parser looks for.
        return Literal(start, number <= long.MaxValue ? (object)(long)number : new System.Numerics.BigInteger(number));
    }

    private void Take(Func<char, bool> digit)
    {
        while (position < text.Length && digit(text[position]))
        {
            position++;
        }
    }

    private CelToken Literal(int start, object? value) => new(CelTokenKind.Literal, text[start..position], value, start);
}
