using System.Text;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>Reads a text as JSON as Go's scanner does, and stops at the first character that cannot be there.</summary>
internal sealed class GoJsonScanner(string text)
{
    private const string End = "unexpected end of JSON input";
    private const string Blanks = " \t\r\n";

    private int at;

    /// <summary>Why the text is no JSON; null when it is.</summary>
    public string? Problem() => Value() ?? (Next() is null ? null : Invalid("after top-level value"));

    private string? Value() => Next() switch
    {
        null => End,
        '{' => Object(),
        '[' => Array(),
        '"' => String(),
        't' => Literal("true"),
        'f' => Literal("false"),
        'n' => Literal("null"),
        '-' or (>= '0' and <= '9') => Number(),
        _ => Invalid("looking for beginning of value"),
    };

    private string? Object()
    {
        at++;
        if (Skipped('}'))
        {
            return null;
        }

        while (true)
        {
            if (((Next() == '"' ? String() : Invalid("looking for beginning of object key string"))
                ?? (Skipped(':') ? Value() : Invalid("after object key"))) is { } problem)
            {
                return problem;
            }

            if (!Skipped(','))
            {
                return Skipped('}') ? null : Invalid("after object key:value pair");
            }
        }
    }

    private string? Array()
    {
        at++;
        if (Skipped(']'))
        {
            return null;
        }

        while (true)
        {
            if (Value() is { } problem)
            {
                return problem;
            }

            if (!Skipped(','))
            {
                return Skipped(']') ? null : Invalid("after array element");
            }
        }
    }

    private string? String()
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] < ' ')
            {
                return Invalid("in string literal");
            }

            if (text[at] == '\\' && Escape() is { } problem)
            {
                return problem;
            }
        }

        return at++ < text.Length ? null : End;
    }

    private string? Escape()
    {
        at++;
        if (at == text.Length || !"bfnrtu\\/\"".Contains(text[at], StringComparison.Ordinal))
        {
            return Invalid("in string escape code");
        }

        for (var digits = text[at] == 'u' ? 4 : 0; digits > 0; digits--)
        {
            at++;
            if (at == text.Length || !char.IsAsciiHexDigit(text[at]))
            {
                return Invalid("in \\u hexadecimal character escape");
            }
        }

        return null;
    }

    private string? Number()
    {
        at += text[at] == '-' ? 1 : 0;
        if (at < text.Length && text[at] == '0')
        {
            at++;
        }
        else if (Digits("in numeric literal") is { } problem)
        {
            return problem;
        }

        if (at < text.Length && text[at] == '.')
        {
            at++;
            if (Digits("after decimal point in numeric literal") is { } problem)
            {
                return problem;
            }
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            return Digits("in exponent of numeric literal");
        }

        return null;
    }

    private string? Digits(string place)
    {
        if (at == text.Length || !char.IsAsciiDigit(text[at]))
        {
            return Invalid(place);
        }

        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return null;
    }

    private string? Literal(string name)
    {
        foreach (var letter in name)
        {
            if (at == text.Length || text[at] != letter)
            {
                return Invalid($"in literal {name} (expecting '{letter}')");
            }

            at++;
        }

        return null;
    }

    private char? Next()
    {
        while (at < text.Length && Blanks.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at < text.Length ? text[at] : null;
    }

    private bool Skipped(char sign)
    {
        var found = Next() == sign;
        at += found ? 1 : 0;
        return found;
    }

    private string Invalid(string place) => at < text.Length ? $"invalid character {Quoted(text[at])} {place}" : End;

    // The scanner sees octets: of a letter outside ASCII it tells the first one.
    private static string Quoted(char found) => found switch
    {
        '\'' => @"'\''",
        '"' => "'\"'",
        _ => $"'{GoText.Quote(((char)Encoding.UTF8.GetBytes([found])[0]).ToString())[1..^1]}'",
    };
}
