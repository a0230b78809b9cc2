using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Payments.Infra.Analysis.Tests.Manifests;

/// <summary>Finds the JSON value of a YAML scalar, by the rules of YAML 1.1 as Kubernetes clients apply them.</summary>
internal static partial class YamlScalar
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    public static JsonValue? Value(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value.Replace(TagPrefix, "!!", StringComparison.Ordinal);
        return tag switch
        {
            "" when scalar.Style != ScalarStyle.Plain => JsonValue.Create(scalar.Value),
            "" => Plain(scalar.Value),
            "!!bool" or "!!int" or "!!float" or "!!null" => Tagged(scalar, tag),
            "!!binary" => JsonValue.Create(Binary(scalar)),
            _ => JsonValue.Create(scalar.Value),
        };
    }

    /// <summary>The text of a key; nothing when it is no scalar.</summary>
    public static string? Key(JsonNode? key) => key is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
        : null;

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => JsonValue.Create(true),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => JsonValue.Create(false),
        _ => Number(text) ?? JsonValue.Create(text),
    };

    private static JsonValue? Number(string text)
    {
        if (text[0] == '.')
        {
            return Decimal(text);
        }

        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-'))
        {
            return null;
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return Integer(plain) ?? Decimal(plain);
    }

    /// <summary>A whole number with an optional sign and base: <c>0x1f</c>, <c>0b11</c>, <c>0o17</c> or <c>017</c>.</summary>
    private static JsonValue? Integer(string text)
    {
        var digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1 || digits.Length == 0)
        {
            return null;
        }

        var (radix, body) = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => (16, hex),
            ['0', 'b' or 'B', .. var bits] => (2, bits),
            ['0', 'o' or 'O', .. var octal] => (8, octal),
            ['0', .. { Length: > 0 } octal] => (8, octal),
            _ => (10, digits),
        };
        if (body.Length == 0 || !body.All(digit => char.IsAsciiHexDigit(digit) && Convert.ToInt32(digit.ToString(), 16) < radix))
        {
            return null;
        }

        var value = body.Aggregate(System.Numerics.BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
        value = text[0] == '-' ? -value : value;
        return value >= long.MinValue && value <= long.MaxValue ? JsonValue.Create((long)value)
            : value > 0 && value <= ulong.MaxValue ? JsonValue.Create((ulong)value)
            : null;
    }

    private static JsonValue? Decimal(string text)
    {
        if (
            !DecimalSyntax().IsMatch(text)
                || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || double.IsInfinity(number))
        {
            return null;
        }

        // A decimal without fraction reaches the server as a whole number.
        return number == Math.Floor(number) && Math.Abs(number) < long.MaxValue ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }

    private static JsonValue? Tagged(Scalar scalar, string tag)
    {
        var value = Plain(scalar.Value);
        var fits = (value?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            JsonValueKind.True or JsonValueKind.False => tag == "!!bool",
            JsonValueKind.Number => tag == "!!float" || (tag == "!!int" && Integer(scalar.Value.Replace("_", "", StringComparison.Ordinal)) is not null),
            JsonValueKind.Null => tag == "!!null",
            _ => false,
        };
        return fits ? value : throw new YamlException(scalar.Start, scalar.End, $"cannot decode `{scalar.Value}` as a {tag}");
    }

    private static string Binary(Scalar scalar)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(scalar.Value));
        }
        catch (FormatException exception)
        {
            throw new YamlException(scalar.Start, scalar.End, "!!binary value contains invalid base64 data", exception);
        }
    }

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalSyntax();
}
