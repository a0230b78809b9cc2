using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>A text or bytes in quotes: one or three, single or double, with <c>r</c> for raw and <c>b</c> for bytes before them.</summary>
/// <param name="Value">What stands in the quotes.</param>
/// <param name="End">Where it ends.</param>
internal sealed record CelStringLiteral(object Value, int End)
{
    /// <summary>Reads the literal that begins at a position; null when none does.</summary>
    /// <exception cref="CelSyntaxException">It does not end, or has an escape that does not exist.</exception>
    public static CelStringLiteral? Read(string text, int start)
    {
        var (position, isRaw, isBytes) = (start, false, false);
        while (position < text.Length && char.ToLowerInvariant(text[position]) is var prefix and ('r' or 'b') && position - start < 2)
        {
            isRaw |= prefix == 'r';
            isBytes |= prefix == 'b';
            position++;
        }

        if (position == text.Length || text[position] is not ('"' or '\''))
        {
            return null;
        }

        var quote = new string(text[position], text.AsSpan(position).StartsWith(new string(text[position], 3), StringComparison.Ordinal) ? 3 : 1);
        position += quote.Length;
        var content = new StringBuilder();
        while (!text.AsSpan(position).StartsWith(quote, StringComparison.Ordinal))
        {
            if (position >= text.Length || (quote.Length == 1 && text[position] == '\n'))
            {
                throw new CelSyntaxException($"Syntax error: token recognition error at: '{text[start..position]}'");
            }

            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position = isRaw ? Copy(text, position, 2, content) : Unescape(text, position + 1, content);
            }
            else
            {
                position = Copy(text, position, 1, content);
            }
        }

        object value = isBytes ? Encoding.UTF8.GetBytes(content.ToString()) : content.ToString();
        return new CelStringLiteral(value, position + quote.Length);
    }

    private static int Copy(string text, int position, int count, StringBuilder content)
    {
        content.Append(text, position, count);
        return position + count;
    }

    /// <summary>Adds what an escape stands for.</summary>
    /// <returns>Where it ends.</returns>
    private static int Unescape(string text, int position, StringBuilder content)
    {
        switch (text[position])
        {
            case 'x' or 'X':
                return Code(position + 1, 2, 16);
            case 'u':
                return Code(position + 1, 4, 16);
            case 'U':
                return Code(position + 1, 8, 16);
            case >= '0' and <= '3':
                return Code(position, 3, 8);
            default:
                content.Append(text[position] switch
                {
                    'a' => '\a',
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'v' => '\v',
                    '\\' or '\'' or '"' or '`' or '?' => text[position],
                    _ => throw new CelSyntaxException("unable to unescape string"),
                });
                return position + 1;
        }

        int Code(int from, int length, int radix)
        {
            var digits = text.AsSpan(from, Math.Min(length, text.Length - from));
            var style = radix == 16 ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
            if (digits.Length < length || !int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code))
            {
                throw new CelSyntaxException("unable to unescape string");
            }

            content.Append(new Rune(radix == 16 ? code : Convert.ToInt32(digits.ToString(), radix)));
            return from + length;
        }
    }
}
