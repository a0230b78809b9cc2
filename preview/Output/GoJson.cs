using System.Globalization;
using System.Text;

namespace Payments.Infra.Preview.Output;

/// <summary>JSON with the escapes of Go's encoder, against which scripts were written.</summary>
internal static class GoJson
{
    private const string HexPrefix = "\\u";
    private const int HexDigits = 4;

    /// <summary>
    /// The document with only those letters escaped that Go escapes: control characters, what HTML would take for markup, and the line ends of
    /// JavaScript. Source: <c>appendString</c> of Go's <c>encoding/json</c>.
    /// </summary>
    /// <param name="json">A document as .NET writes it, which escapes all that cannot be seen and all letters beyond 16 bits.</param>
    public static string Of(string json)
    {
        var result = new StringBuilder(json.Length);
        for (var position = 0; position < json.Length;)
        {
            var letter = json[position];
            if (letter == '\\' && json.AsSpan(position).StartsWith(HexPrefix, StringComparison.Ordinal))
            {
                var digits = json.AsSpan(position + HexPrefix.Length, HexDigits);
                Append(result, (char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                position += HexPrefix.Length + HexDigits;
            }
            else if (letter == '\\')
            {
                result.Append(json, position, HexPrefix.Length);
                position += HexPrefix.Length;
            }
            else
            {
                Append(result, letter, isWritten: true);
                position++;
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, char letter, bool isWritten = false)
    {
        var isEscaped = letter is '<' or '>' or '&' or '\u2028' or '\u2029' || (letter < ' ' && !isWritten);
        _ = isEscaped
            ? result.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
            : result.Append(letter);
    }
}
