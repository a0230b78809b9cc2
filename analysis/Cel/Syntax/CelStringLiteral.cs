using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A text or bytes in quotes: one or three, single or double, with <c>b</c> for bytes and <c>r</c> for raw before them.</summary>
/// <param name="Value">What stands in the quotes; null when they do not close.</param>
/// <param name="End">Where the literal ends, or where it cannot go on.</param>
internal readonly record struct CelStringLiteral(object? Value, int End)
{
    /// <summary>Reads the literal that begins at a position; null when none does.</summary>
    public static CelStringLiteral? Read(string text, int start)
    {
        var position = start;
        var isBytes = Take(text, ref position, 'b');
        var isRaw = Take(text, ref position, 'r');
        if (position == text.Length || text[position] is not ('"' or '\''))
        {
            return null;
        }

        var mark = text[position];
        var triple = new string(mark, 3);
        var isTriple = text.AsSpan(position).StartsWith(triple, StringComparison.Ordinal);
        var literal = isTriple ? Content(text, position + 3, triple, isRaw, isBytes) : default;
        return literal.Value is not null ? literal
            : isTriple ? new CelStringLiteral(isBytes ? Array.Empty<byte>() : "", position + 2)
            : Content(text, position + 1, mark.ToString(), isRaw, isBytes);
    }

    private static bool Take(string text, ref int position, char prefix)
    {
        var isThere = position < text.Length && (text[position] | 0x20) == prefix;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private static CelStringLiteral Content(string text, int position, string quote, bool isRaw, bool isBytes)
    {
        var content = new StringBuilder();
        while (position < text.Length && !(quote.Length == 1 && text[position] is '\n' or '\r'))
        {
            if (text.AsSpan(position).StartsWith(quote, StringComparison.Ordinal))
            {
                return new CelStringLiteral(isBytes ? Encoding.UTF8.GetBytes(content.ToString()) : content.ToString(), position + quote.Length);
            }

            if (text[position] != '\\' || isRaw)
            {
                content.Append(text[position++]);
            }
            else if (!Unescape(text, ref position, content))
            {
                break;
            }
        }

        return new CelStringLiteral(null, position);
    }

    /// <summary>Adds what an escape stands for, and goes behind it or to where it is wrong.</summary>
    private static bool Unescape(string text, ref int position, StringBuilder content)
    {
        position++;
        var letter = position < text.Length ? text[position] : '\0';
        var plain = "abfnrtv\\'\"`?".IndexOf(letter, StringComparison.Ordinal);
        if (plain >= 0)
        {
            content.Append("\a\b\f\n\r\t\v\\'\"`?"[plain]);
            position++;
            return true;
        }

        var (length, isOctal) = letter switch
        {
            'x' or 'X' => (2, false),
            'u' => (4, false),
            'U' => (8, false),
            >= '0' and <= '3' => (3, true),
            _ => (0, false),
        };
        if (length == 0)
        {
            return false;
        }

        position += isOctal ? 0 : 1;
        var end = position + length;
        var digits = position;
        while (position < end && position < text.Length && (isOctal ? text[position] is >= '0' and <= '7' : char.IsAsciiHexDigit(text[position])))
        {
            position++;
        }

        if (position < end)
        {
            return false;
        }

        var code = isOctal
            ? Convert.ToUInt32(text[digits..end], 8)
            : uint.Parse(text.AsSpan(digits, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        content.Append(Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar);
        return true;
    }
}
