using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Istio.Formats;

namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>What Go's JSON reader says of values that do not fit.</summary>
internal static class GoJson
{
    /// <summary>That a value of one type stands where another is read.</summary>
    public static string Mismatch(JsonNode value, string goType) => Mismatch(Kind(value), goType);

    /// <inheritdoc cref="Mismatch(JsonNode,string)"/>
    public static string Mismatch(string kind, string goType) => $"json: cannot unmarshal {kind} into Go value of type {goType}";

    /// <summary>The text of a number or, as Istio takes a number in quotes too, the text inside.</summary>
    public static string Literal(JsonNode value)
    {
        var text = value.ToJsonString();
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
            : value.GetValueKind() == JsonValueKind.Number && text.AsSpan().ContainsAny(".eE")
                ? GoText.JsonNumber(double.Parse(text, CultureInfo.InvariantCulture))
            : text;
    }

    /// <summary>Why a text is no JSON; null when it is.</summary>
    public static string? SyntaxProblem(string text)
    {
        const string End = "unexpected end of JSON input";
        var json = text.Trim(' ', '\t', '\r', '\n');
        if (json.Length == 0)
        {
            return End;
        }

        if (json[0] is '{' or '[')
        {
            return IsJson(json) ? null : End;
        }

        foreach (var literal in new[] { "true", "false", "null" })
        {
            if (json[0] == literal[0])
            {
                var same = json.Zip(literal).TakeWhile(pair => pair.First == pair.Second).Count();
                return same < literal.Length
                    ? same == json.Length ? End : Invalid(json[same], $"in literal {literal} (expecting {QuoteCharacter(literal[same])})")
                    : json.Length > literal.Length ? Invalid(json[literal.Length], "after top-level value")
                    : null;
            }
        }

        return json[0] is '-' or (>= '0' and <= '9') ? NumberProblem(json) : Invalid(json[0], "looking for beginning of value");

        string? NumberProblem(string number)
        {
            var at = number[0] == '-' ? 1 : 0;
            if (at == number.Length)
            {
                return End;
            }

            if (!char.IsAsciiDigit(number[at]))
            {
                return Invalid(number[at], "in numeric literal");
            }

            at = number[at] == '0' ? at + 1 : SkipDigits(number, at);
            if (at < number.Length && number[at] == '.')
            {
                if (DigitProblem(number, ++at, "after decimal point in numeric literal") is { } missing)
                {
                    return missing;
                }

                at = SkipDigits(number, at);
            }

            if (at < number.Length && number[at] is 'e' or 'E')
            {
                at += at + 1 < number.Length && number[at + 1] is '+' or '-' ? 2 : 1;
                if (DigitProblem(number, at, "in exponent of numeric literal") is { } missing)
                {
                    return missing;
                }

                at = SkipDigits(number, at);
            }

            return at < number.Length ? Invalid(number.AsSpan(at).TrimStart(' ')[0], "after top-level value") : null;
        }

        string? DigitProblem(string number, int at, string place) =>
            at == number.Length ? End : char.IsAsciiDigit(number[at]) ? null : Invalid(number[at], place);
    }

    /// <summary>The name of a value's type in messages.</summary>
    public static string Kind(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "bool",
    };

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Invalid(char found, string place) => $"invalid character {QuoteCharacter(found)} {place}";

    private static string QuoteCharacter(char found) => found switch
    {
        '\'' => @"'\''",
        '"' => "'\"'",
        _ => $"'{GoText.Quote(((char)Encoding.UTF8.GetBytes([found])[0]).ToString())[1..^1]}'",
    };
}
