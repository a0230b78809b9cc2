using System.Text;

namespace Payments.Infra.Analysis.Go;

/// <summary>Reads a text as JSON as Go's scanner does, and stops at the first character that cannot be there.</summary>
internal sealed class GoJsonScanner(string text)
{
    private const string End = "unexpected end of JSON input";
    private const string Blanks = " \t\r\n";
    private const int MostOpen = 10_000;

    private int at;

    /// <summary>The letter that is looked at; behind the end Go sees a space.</summary>
    private char Letter => at < text.Length ? text[at] : ' ';

    private enum Expected
    {
        Value,
        ItemOrEnd,
        Name,
        NameOrEnd,
        Colon,
        CommaOrEnd,
    }

    /// <summary>Why the text is no JSON; null when it is.</summary>
    public string? Problem()
    {
        // True for an object, false for a list: a text may have more of them in one another than a stack holds calls.
        var open = new Stack<bool>();
        var expected = Expected.Value;
        while (Next() is { } letter)
        {
            if (Follows(expected, letter, open) is { } next)
            {
                at++;
                expected = next;
            }
            else if (expected is Expected.Name or Expected.NameOrEnd && letter == '"')
            {
                if (String() is { } problem)
                {
                    return problem;
                }

                expected = Expected.Colon;
            }
            else if (expected is Expected.Value or Expected.ItemOrEnd)
            {
                if (Scalar(letter) is { } problem)
                {
                    return problem;
                }

                expected = Expected.CommaOrEnd;
            }
            else
            {
                return Invalid(Place(expected, open));
            }

            if (open.Count > MostOpen)
            {
                at--;
                return Invalid("exceeded max depth");
            }
        }

        return expected == Expected.CommaOrEnd && open.Count == 0 ? null : End;
    }

    /// <summary>What follows a sign that opens, parts or closes; null where it cannot stand, or does neither.</summary>
    private static Expected? Follows(Expected expected, char letter, Stack<bool> open)
    {
        switch (expected, letter)
        {
            case (Expected.Value or Expected.ItemOrEnd, '{'):
                open.Push(true);
                return Expected.NameOrEnd;
            case (Expected.Value or Expected.ItemOrEnd, '['):
                open.Push(false);
                return Expected.ItemOrEnd;
            case (Expected.Colon, ':'):
                return Expected.Value;
            case (Expected.CommaOrEnd, ',') when open.TryPeek(out var isObject):
                return isObject ? Expected.Name : Expected.Value;
            case (Expected.NameOrEnd or Expected.CommaOrEnd, '}') when open.TryPeek(out var isObject) && isObject:
            case (Expected.ItemOrEnd or Expected.CommaOrEnd, ']') when open.TryPeek(out isObject) && !isObject:
                open.Pop();
                return Expected.CommaOrEnd;
            default:
                return null;
        }
    }

    private static string Place(Expected expected, Stack<bool> open) => expected switch
    {
        Expected.Name or Expected.NameOrEnd => "looking for beginning of object key string",
        Expected.Colon => "after object key",
        _ => !open.TryPeek(out var isObject) ? "after top-level value" : isObject ? "after object key:value pair" : "after array element",
    };

    private string? Scalar(char letter) => letter switch
    {
        '"' => String(),
        't' => Literal("true"),
        'f' => Literal("false"),
        'n' => Literal("null"),
        '-' or (>= '0' and <= '9') => Number(),
        _ => Invalid("looking for beginning of value"),
    };

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
        if (!"bfnrtu\\/\"".Contains(Letter, StringComparison.Ordinal))
        {
            return Invalid("in string escape code");
        }

        for (var digits = Letter == 'u' ? 4 : 0; digits > 0; digits--)
        {
            at++;
            if (!char.IsAsciiHexDigit(Letter))
            {
                return Invalid("in \\u hexadecimal character escape");
            }
        }

        return null;
    }

    private string? Number()
    {
        at += Letter == '-' ? 1 : 0;
        if (Letter == '0')
        {
            at++;
        }
        else if (Digits("in numeric literal") is { } problem)
        {
            return problem;
        }

        if (Letter == '.')
        {
            at++;
            if (Digits("after decimal point in numeric literal") is { } problem)
            {
                return problem;
            }
        }

        if (Letter is not ('e' or 'E'))
        {
            return null;
        }

        at++;
        at += Letter is '+' or '-' ? 1 : 0;
        return Digits("in exponent of numeric literal");
    }

    private string? Digits(string place)
    {
        if (!char.IsAsciiDigit(Letter))
        {
            return Invalid(place);
        }

        while (char.IsAsciiDigit(Letter))
        {
            at++;
        }

        return null;
    }

    private string? Literal(string name)
    {
        foreach (var letter in name)
        {
            if (Letter != letter)
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

    private string Invalid(string place) => $"invalid character {Quoted(Letter)} {place}";

    // The scanner sees octets: of a letter outside ASCII it tells the first one.
    private static string Quoted(char found) => found switch
    {
        '\'' => @"'\''",
        '"' => "'\"'",
        _ => $"'{GoText.Quote(((char)Encoding.UTF8.GetBytes([found])[0]).ToString())[1..^1]}'",
    };
}
